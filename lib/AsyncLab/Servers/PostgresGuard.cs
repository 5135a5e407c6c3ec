using System.Diagnostics;

namespace AsyncLab;

/// <summary>A shell that stops a server, if it lives, and deletes its folder: at the latest when the process is gone that asked for both, for somebody may kill that.</summary>
internal sealed class PostgresGuard : IDisposable
{
    // Its input ends with that process. Then no program finds the data any more, and it asks the server, whose number is in a file, to stop at once.
    // Where initdb is at work, that number is negative: its program ends with it. A program that was killed leaves shared memory, and the file;
    // the next one that begins with the same data removes both.
    private const string Script = """
        trap '' INT HUP
        exec >/dev/null 2>&1
        while read -r line; do :; done
        folder=$1 data=$1/ended
        shift
        mv "$folder/data" "$data"
        attempts=0
        while [ -f "$data/postmaster.pid" ] && [ $attempts -lt 200 ]; do
            read -r server <"$data/postmaster.pid"
            case $server in
                -*) kill -0 "${server#-}" ;;
                *) kill -QUIT "$server" ;;
            esac || "$@" --check -D "$data"
            sleep 0.05
            attempts=$((attempts + 1))
        done
        rm -rf "$folder"
        """;

    private readonly Process _shell;

    private PostgresGuard(Process shell) => _shell = shell;

    /// <summary>Begins to watch over a folder; Windows has no such shell.</summary>
    /// <param name="folder">The folder, with the data in <c>data</c>.</param>
    /// <param name="server">How to start the server, without arguments.</param>
    public static PostgresGuard? Over(string folder, IEnumerable<string> server) => OperatingSystem.IsWindows() ? null
        // It holds none of our own streams: whoever reads them waits for their end.
        : new(Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", folder, .. server])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>Has it begin now, and waits for its end.</summary>
    public void Dispose()
    {
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
    }
}
