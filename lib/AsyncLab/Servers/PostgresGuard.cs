using System.Diagnostics;

namespace AsyncLab;

/// <summary>A shell that stops a server, if it lives, and deletes its folder: at the latest when the process is gone that asked for both, for somebody may kill that.</summary>
internal sealed class PostgresGuard : IDisposable
{
    // Its input ends with that process. Then it asks the server, whose number the server keeps in a file, to stop at once.
    // While the folder is made there is no such file, or the number in it is negative. A server that was killed leaves a segment
    // of shared memory; its number ends line 7 of that file (miscadmin.h of PostgreSQL, LOCK_FILE_LINE_SHMEM_KEY).
    private const string Script = """
        trap '' INT HUP
        while read -r line; do :; done
        attempts=0
        while [ -d "$1" ] && [ $attempts -lt 200 ]; do
            server=
            [ ! -f "$1/data/postmaster.pid" ] || read -r server <"$1/data/postmaster.pid"
            case $server in
                '' | *[!0-9]*) rm -rf "$1" ;;
                *) kill -QUIT "$server" || { ipcrm -m "$(sed -n '7s/.* //p' "$1/data/postmaster.pid")"; rm -rf "$1"; } ;;
            esac
            [ ! -d "$1" ] || sleep 0.05
            attempts=$((attempts + 1))
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

    /// <summary>Has it begin now, and waits for its end.</summary>
    public void Dispose()
    {
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
    }
}
