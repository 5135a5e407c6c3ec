using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AsyncLab;

/// <summary>
/// A server of PostgreSQL with its data in a temporary folder. It listens on the loopback address alone, where it trusts everybody, and does not
/// wait for the disk: what is in it is thrown away.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string User = "asynclab";
    private const int Attempts = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static readonly string[] Settings =
    [
        "fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0",
        "max_connections=300", "autovacuum=off", "jit=off", "unix_socket_directories=", "listen_addresses=127.0.0.1",
        // In its folder, which is removed: what lies in /dev/shm stays when the server is killed.
        .. OperatingSystem.IsWindows() ? [] : (string[])["dynamic_shared_memory_type=mmap"],
    ];

    private readonly PostgresFolder _folder;
    private readonly Process _server;
    private readonly Task<string> _lastWords;

    private PostgresCluster(PostgresFolder folder)
    {
        (_folder, Port) = (folder, FreePort());
        _server = Process.Start(folder.Command("postgres", ["-D", folder.Data, "-p", $"{Port}", .. Settings.SelectMany(s => (string[])["-c", s])]))!;
        _server.StandardInput.Close();
        _ = _server.StandardOutput.ReadToEndAsync();
        _lastWords = LastLineAsync(_server.StandardError);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>How to connect to it.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = $"{IPAddress.Loopback}",
        Port = Port,
        Username = User,
        Database = "postgres",
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Makes the folder, starts the server and waits until it answers.</summary>
    /// <param name="programs">The folder of PostgreSQL's programs.</param>
    /// <exception cref="InvalidOperationException">It did not start; the message has its last words.</exception>
    public static async Task<PostgresCluster> StartAsync(string programs)
    {
        var folder = PostgresFolder.Create(programs);
        try
        {
            await folder.RunAsync("initdb", "-D", folder.Data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-clean");
            for (var attempt = 1; ; attempt++)
            {
                // Between our asking for a free port and its use somebody else may take it.
                var cluster = new PostgresCluster(folder);
                if (await cluster.IsReadyAsync())
                    return cluster;
                await cluster.StopAsync();
                if (attempt == Attempts)
                    throw new InvalidOperationException(await cluster._lastWords);
            }
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Stops the server and deletes the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // A server that nobody listens to would wait for ever to write its log.
    private static async Task<string> LastLineAsync(StreamReader log)
    {
        var last = "";
        while (await log.ReadLineAsync() is { } line)
            last = line.Contains("FATAL", StringComparison.Ordinal) || last.Length == 0 ? line : last;
        return last;
    }

    private async Task<bool> IsReadyAsync()
    {
        for (var started = Stopwatch.GetTimestamp(); !_server.HasExited && Stopwatch.GetElapsedTime(started) < Patience; await Task.Delay(Pause))
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
                await connection.OpenAsync();
                return true;
            }
            catch (NpgsqlException)
            {
                // Not yet.
            }
        }

        return false;
    }

    private async Task StopAsync()
    {
        try
        {
            if (!_server.HasExited)
                await _folder.RunAsync("pg_ctl", "stop", "-D", _folder.Data, "-m", "immediate", "-w");
        }
        catch (InvalidOperationException)
        {
            // Whoever asked for the server may have deleted its data with the rest of the temporary files.
            _server.Kill(entireProcessTree: true);
        }

        await _server.WaitForExitAsync();
        _server.Dispose();
    }
}
