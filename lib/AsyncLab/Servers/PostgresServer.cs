using System.Diagnostics;

namespace AsyncLab;

/// <summary>
/// A server of PostgreSQL for as long as it is needed, and not longer than this process runs: one that the reader names, or one of
/// our own in a temporary folder. A process beside it holds the other end of a pipe; when that ends, it removes what was made.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The environment variable that names a server in a connection string; without it, one is started; <c>none</c> forbids that.</summary>
    public const string Variable = "ASYNCLAB_POSTGRES";

    private const string None = "none";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Process _keeper;
    private readonly string _description;

    private PostgresServer(Process keeper, string connectionString, string description) =>
        (_keeper, ConnectionString, _description) = (keeper, connectionString, description);

    /// <summary>How to connect to it, and to a schema in it that is ours alone.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts or finds a server.</summary>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="WorkerException">There is none, or none is wanted, or it did not start; the message says what to do.</exception>
    public static async Task<PostgresServer> StartAsync(CancellationToken cancellation = default)
    {
        var given = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } asked ? asked.ReplaceLineEndings(" ") : "";
        if (given == None)
            throw new WorkerException(Texts.Format("Postgres_none", Variable));
        var programs = given.Length > 0 ? "" : PostgresInstallation.Find() ?? throw new WorkerException(Texts.Format("Postgres_missing", Variable));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Deadline);
        var keeper = Process.Start(PostgresKeeper.Command(programs))!;
        try
        {
            await keeper.StandardInput.WriteLineAsync(given);
            await keeper.StandardInput.FlushAsync(deadline.Token);
            var connectionString = await keeper.StandardOutput.ReadLineAsync(deadline.Token);
            var description = await keeper.StandardOutput.ReadLineAsync(deadline.Token);
            return connectionString is { Length: > 0 }
                ? new(keeper, connectionString, description!)
                : throw new WorkerException(Texts.Format("Postgres_failed", description ?? Texts.Get("Postgres_ended")));
        }
        catch (Exception e)
        {
            keeper.StandardInput.Close();
            keeper.Dispose();
            if (e is not OperationCanceledException || cancellation.IsCancellationRequested)
                throw;
            throw new WorkerException(Texts.Format("Postgres_late", Deadline.TotalSeconds));
        }
    }

    /// <summary>Which server it is, and what to know of it.</summary>
    public override string ToString() => _description;

    /// <summary>Removes what was made for us: the server, or the schema.</summary>
    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        // Its end of our pipe is closed when it has ended.
        await _keeper.StandardOutput.ReadToEndAsync();
        _keeper.Dispose();
    }
}
