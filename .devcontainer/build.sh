#!/usr/bin/env bash
# Builds all that notebooks load, so that the first cell runs at once. It may be run again at any time.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet restore AsyncLab.slnx
dotnet build AsyncLab.slnx --no-restore --nologo -v quiet
[ -f notebooks/setup.dib ] || { echo "The build wrote no notebooks/setup.dib, which every notebook imports." >&2; exit 1; }

# The part for .NET Interactive refers to packages of an engine that its authors have given up: the book runs without it.
live=$(find . -name AsyncLab.DotNetInteractive.slnx -not -path '*/bin/*' -print -quit)
if [ -n "$live" ]; then
    if ! { dotnet restore "$live" && dotnet build "$live" --no-restore --nologo -v quiet; }; then
        echo "$live could not be built, so Polyglot Notebooks shows no live progress; all else works." >&2
    fi
fi

# A kernel of its own for the extension Jupyter.
if [ -d lib/AsyncLab.Jupyter ]; then
    dotnet run --project lib/AsyncLab.Cli --no-build -- kernel install ||
        echo "The kernel for Jupyter could not be installed; all else works." >&2
fi
echo "Ready: open notebooks/00-start-here.dib and run its cells from the top."
