using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;

namespace AsyncLab;

public abstract partial record Workload
{
    /// <summary>A statement of SQL on the <see cref="SampleTables"/>, and all the rows of its answer.</summary>
    internal abstract record UseDatabase(string Text) : Workload
    {
        private static readonly ConcurrentDictionary<string, DbDataSource> s_sources = [];
        private static int s_number;

        internal override bool Blocks => true;

        private protected abstract string Place { get; }

        // A connection is opened for each statement and closed after it: the pool of the driver keeps it.
        private DbDataSource Source => s_sources.GetOrAdd(Place, _ => Open());

        internal override Workload Prepare(int units, int times)
        {
            if (!s_sources.ContainsKey(Place))
                MakeTables();
            return this;
        }

        internal override async Task RunAsync()
        {
            await using var connection = await Source.OpenConnectionAsync();
            await using var command = Command(connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
            }
        }

        internal override void Run()
        {
            using var connection = Source.OpenConnection();
            using var command = Command(connection);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
            }
        }

        private protected abstract DbDataSource Open();

        private void MakeTables()
        {
            using var connection = Source.OpenConnection();
            SampleTables.Make(connection);
        }

        private DbCommand Command(DbConnection connection)
        {
            var command = connection.CreateCommand();
            command.CommandText = Text;
            if (!Text.Contains("@n", StringComparison.Ordinal))
                return command;
            var number = command.CreateParameter();
            (number.ParameterName, number.Value) = ("@n", Interlocked.Increment(ref s_number));
            command.Parameters.Add(number);
            return command;
        }
    }

    internal sealed record UseSqlite(string Text) : UseDatabase(Text)
    {
        private protected override string Place => Path.Combine(WorkerFolder.Current, "accounts.sqlite");

        private protected override DbDataSource Open() => SqliteSource.Of(Place);
    }

    /// <param name="Text">The statement.</param>
    /// <param name="Server">Where the server is, as a connection string.</param>
    /// <param name="Connections">How many connections there are at most; a unit that finds none free waits.</param>
    internal sealed record UsePostgres(string Text, string Server, int Connections) : UseDatabase(Text)
    {
        private protected override string Place => $"{Server};Maximum Pool Size={Connections}";

        private protected override DbDataSource Open() => NpgsqlDataSource.Create(Place);
    }
}
