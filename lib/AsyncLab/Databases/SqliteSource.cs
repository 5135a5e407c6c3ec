using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AsyncLab;

/// <summary>Connections to a file of SQLite, whose writers do not wait for the disk: what that takes, others measure.</summary>
/// <param name="connectionString">Which file.</param>
internal sealed class SqliteSource(string connectionString) : DbDataSource
{
    /// <inheritdoc/>
    public override string ConnectionString => connectionString;

    /// <summary>The version of SQLite.</summary>
    public static string Version => new SqliteConnection().ServerVersion;

    /// <summary>Connections to this file.</summary>
    public static SqliteSource Of(string path) =>
        new(new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString);

    protected override DbConnection CreateDbConnection() => new SqliteConnection(connectionString);

    protected override DbConnection OpenDbConnection()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        // With a write-ahead log readers do not wait for writers.
        command.CommandText = "pragma journal_mode = wal; pragma synchronous = off";
        command.ExecuteNonQuery();
        return connection;
    }

    // There is nothing to await: SQLite has no asynchronous calls.
    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default) => new(OpenDbConnection());
}
