using Npgsql;

namespace AsyncLab;

/// <summary>A schema of our own in a database that may be somebody else's.</summary>
internal sealed class PostgresSchema : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly string _name;

    private PostgresSchema(NpgsqlDataSource source, string name, string version) => (_source, _name, Version) = (source, name, version);

    /// <summary>How to connect to it.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The version of the server.</summary>
    public string Version { get; }

    /// <summary>Makes it.</summary>
    /// <param name="server">How to connect to the database.</param>
    /// <exception cref="NpgsqlException">The server cannot be reached or refuses.</exception>
    /// <exception cref="ArgumentException">This is no connection string.</exception>
    public static async Task<PostgresSchema> CreateAsync(string server)
    {
        var name = $"asynclab_{Guid.NewGuid():N}";
        var source = NpgsqlDataSource.Create(server);
        await using var connection = await source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"create schema {name}";
        await command.ExecuteNonQueryAsync();
        return new(source, name, connection.PostgreSqlVersion.ToString())
        {
            ConnectionString = new NpgsqlConnectionStringBuilder(server) { SearchPath = name }.ConnectionString,
        };
    }

    /// <summary>Deletes it with all that is in it.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (var command = _source.CreateCommand($"drop schema {_name} cascade"))
            await command.ExecuteNonQueryAsync();
        await _source.DisposeAsync();
    }
}
