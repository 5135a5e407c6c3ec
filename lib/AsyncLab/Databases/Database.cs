using System.Data.Common;
using Npgsql;

namespace AsyncLab;

/// <summary>A relational database with two small tables: 1,000 accounts (<c>id</c>, <c>owner</c>, <c>balance</c>), and transfers.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class Database : IDisplayable, IAsyncDisposable
{
    private static readonly Model[] DotNet = [Model.Sequential, Model.Thread, Model.EventLoop];
    private static readonly Model[] CPython = [Python.Sequential, Python.Thread, Python.Asyncio];

    private Database(string name) => Name = name;

    /// <summary>SQLite, a library that works in the process that asks; in memory here, in a file where it is measured.</summary>
    public static Database Sqlite { get; } = new("SQLite")
    {
        Source = new SqliteSource("Data Source=:memory:"),
        Query = (statement, _) => new Workload.UseSqlite(statement),
        Description = Texts.Format("Database_sqlite", SqliteSource.Version),
        Models = [.. DotNet, .. SqliteInPython is null ? CPython : []],
        PythonNote = SqliteInPython,
    };

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What is missing for it, in a sentence that says how to get it; null if it is there.</summary>
    public string? Missing { get; private init; }

    /// <summary>What a unit does that has a statement carried out, over so many connections at most; in the statement, <c>@n</c> is another number each time.</summary>
    internal Func<string, int, Workload> Query { get; private init; } = (_, _) => throw new InvalidOperationException();

    /// <summary>The models that can use it, with the drivers that come with this library and with Python.</summary>
    internal IReadOnlyList<Model> Models { get; private init; } = DotNet;

    /// <summary>What is missing of it, in sentences.</summary>
    internal IReadOnlyList<string> Notes => Missing is { } missing ? [missing] : PythonNote is { } note ? [note] : [];

    private DbDataSource? Source { get; init; }

    private PostgresServer? Server { get; init; }

    private string? Description { get; init; }

    private string? PythonNote { get; init; } = Texts.Get("Database_no_driver");

    private static string? SqliteInPython =>
        Runtime.CPython.Missing ?? (CPythonInstallation.Imports("sqlite3") ? null : Texts.Get("Database_no_sqlite3"));

    /// <summary>
    /// PostgreSQL: the server that the environment variable <c>ASYNCLAB_POSTGRES</c> names in a connection string, or one of our own
    /// where its programs are on this machine. Where there is neither, or the variable is <c>none</c>, <see cref="Missing"/> says so.
    /// </summary>
    /// <param name="cancellation">Stops the start.</param>
    public static async Task<Database> PostgresAsync(CancellationToken cancellation = default)
    {
        try
        {
            var server = await PostgresServer.StartAsync(cancellation);
            return new("PostgreSQL")
            {
                Source = NpgsqlDataSource.Create(server.ConnectionString),
                Query = (statement, connections) => new Workload.UsePostgres(statement, server.ConnectionString, connections),
                Server = server,
                Description = server.ToString(),
            };
        }
        catch (WorkerException e)
        {
            return new("PostgreSQL") { Missing = e.Message };
        }
    }

    /// <summary>Makes the tables anew and opens a connection to them.</summary>
    /// <exception cref="InvalidOperationException">The database is missing.</exception>
    public async Task<DbConnection> OpenAsync()
    {
        var connection = await (Source ?? throw new InvalidOperationException(Missing)).OpenConnectionAsync();
        SampleTables.Make(connection);
        return connection;
    }

    /// <summary>Which database it is and where, or what is missing.</summary>
    public string ToHtml() => Html.Section("prose", $"<p>{Html.Encode(Missing ?? Description)}</p>");

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    /// <summary>Closes the connections, and ends the server if it is ours.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Server is null)
            return;
        await Source!.DisposeAsync();
        await Server.DisposeAsync();
    }
}
