#!/usr/bin/env bash
# Builds all that notebooks load, so that the first cell runs at once. It may be run again at any time.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet restore AsyncLab.slnx
dotnet build AsyncLab.slnx --no-restore --nologo -v quiet
[ -f notebooks/setup.dib ] || { echo "The build wrote no notebooks/setup.dib, which every notebook imports." >&2; exit 1; }

# The part for .NET Interactive refers to packages of an engine that its authors have given up: the book runs without it.
dotnet build dotnet-interactive --nologo -v quiet ||
    echo "The solution in dotnet-interactive/ could not be built; all else works, also in Polyglot Notebooks." >&2
# Exported notebooks open in the extension for Jupyter.
dotnet run --project lib/AsyncLab.Cli --no-build -- kernel install

echo "Ready: open notebooks/00-start-here.dib and run its cells from the top."
