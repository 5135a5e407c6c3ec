using System.Diagnostics;

namespace AsyncLab;

/// <summary>A shell that stops a server and deletes its folder when the process is gone that should have done so: somebody may kill that, too.</summary>
internal sealed class PostgresGuard : IDisposable
{
    // Its input ends with that process. Then it asks the server, whose number the server keeps in a file, to stop at once.
    // While the folder is made there is no such file, or the number in it is negative.
    private const string Script = """
        trap '' INT HUP
        while read -r line; do :; done
        attempts=0
        while [ -d "$1" ] && [ $attempts -lt 200 ]; do
            server=
            [ ! -f "$1/data/postmaster.pid" ] || read -r server <"$1/data/postmaster.pid"
            case $server in
                '' | *[!0-9]*) rm -rf "$1" ;;
                *) kill -QUIT "$server" || rm -rf "$1" ;;
            esac
            attempts=$((attempts + 1))
            sleep 0.05
        done
        """;

    private readonly Process _shell;

    private PostgresGuard(Process shell) => _shell = shell;

    /// <summary>Begins to watch over a folder; Windows has no such shell.</summary>
    public static PostgresGuard? Over(string folder) => OperatingSystem.IsWindows() ? null
        // It holds none of our own streams: whoever reads them waits for their end.
        : new(Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>The folder is gone.</summary>
    public void Dispose()
    {
        _shell.Kill();
        _shell.Dispose();
    }
}
