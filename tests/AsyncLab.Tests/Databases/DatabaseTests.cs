using System.Data.Common;

namespace AsyncLab.Tests.Databases;

public class DatabaseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_finds_the_tables_and_changes_them()
    {
        await using var connection = await Database.Sqlite.OpenAsync();
        Assert.Equal(1000L, await AskAsync(connection, "select count(*) from account"));
        await AskAsync(connection, "delete from account where id <= 10");
        Assert.Equal(990L, await AskAsync(connection, "select count(*) from account"));
        await using var another = await Database.Sqlite.OpenAsync();
        Assert.Equal(1000L, await AskAsync(another, "select count(*) from account"));
    }

    [Fact]
    public void A_database_says_what_it_is() =>
        Assert.Matches(@"SQLite 3\.\d+", Database.Sqlite.ToHtml());

    [Theory, InlineData("nonsense", "PostgreSQL could not be used"), InlineData("none", "PostgreSQL is not used")]
    public async Task Without_PostgreSQL_every_experiment_says_so_and_nothing_is_judged(string setting, string sentence)
    {
        var given = Environment.GetEnvironmentVariable(PostgresServer.Variable);
        Environment.SetEnvironmentVariable(PostgresServer.Variable, setting);
        try
        {
            var missing = await Database.PostgresAsync(Cancellation);
            var queries = await Experiment.QueriesAsync(missing, "select 1", cancellation: Cancellation);
            var pool = await Experiment.PoolAsync(missing, [("one", "select 1")], cancellation: Cancellation);
            var calls = await Experiment.StatementsAsync([missing], cancellation: Cancellation);
            Assert.All([missing.ToHtml(), queries.ToHtml(), pool.ToHtml(), calls.ToHtml()], html => Assert.Contains(sentence, html));
            Assert.Empty(queries.Spared());
            Assert.Null(pool.Gain("one"));
            Assert.Null(calls.Find(missing));
        }
        finally
        {
            Environment.SetEnvironmentVariable(PostgresServer.Variable, given);
        }
    }

    private static async Task<object?> AskAsync(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
