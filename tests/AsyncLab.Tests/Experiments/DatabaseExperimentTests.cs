using AsyncLab.Tests.Servers;
using AsyncLab.Tests.Workers;

namespace AsyncLab.Tests.Experiments;

[Trait("Category", "Slow")]
public class DatabaseExperimentTests
{
    private const string Ranking = "select count(*) from account a join account b on a.balance < b.balance where a.id <= 100";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_awaited_calls_of_SQLite_are_done_when_they_return()
    {
        var calls = await Experiment.StatementsAsync([Database.Sqlite], rounds: 1, cancellation: Cancellation);
        Assert.Equal(["select", "insert", "update", "delete"], calls.Calls.Where(c => c.Runtime == Runtime.DotNet).Select(c => c.Verb));
        Assert.All(calls.Calls.Where(c => c.Runtime == Runtime.DotNet), c => Assert.Equal((1, 0), (c.Complete!.Median.Value, c.Moved!.Median.Value)));
        Assert.All(calls.Calls.Where(c => c.Runtime == Runtime.CPython), c => Assert.Null(c.Returned));
        Assert.Equal(Runtime.CPython.IsAvailable ? 8 : 4, calls.Calls.Count);
        Assert.Contains("hold their caller", calls.ToFigure().AltText);
    }

    [MeasuredFact]
    public async Task The_awaited_calls_of_SQLite_hold_the_loop_as_blocking_ones_do_and_no_file_stays()
    {
        using var ours = new OwnTemporaryFolder();
        var queries = await Experiment.QueriesAsync(Database.Sqlite, Ranking, units: 10, rounds: 1, cancellation: Cancellation);
        Assert.All(queries.SparedLoop(), r => Assert.InRange(r.Samples.Median.Value, 0.3, 1.9));
        Assert.Empty(ours.Folder.EnumerateFileSystemInfos());
    }

    [MeasuredFact]
    public async Task The_awaited_calls_of_PostgreSQL_return_before_they_are_done_and_leave_the_loop_free()
    {
        Postgres.SkipIfMissing();
        await using var postgres = await Database.PostgresAsync(Cancellation);
        var calls = await Experiment.StatementsAsync([postgres], ["select pg_sleep(0.02)"], rounds: 1, cancellation: Cancellation);
        Assert.Equal(0, calls.Find(postgres)!.Complete!.Median.Value);
        Assert.True(calls.Find(postgres)!.Returned!.Median < calls.Find(postgres)!.Done!.Median / 3);
        var queries = await Experiment.QueriesAsync(postgres, "select pg_sleep(0.02)", units: 20, rounds: 1, cancellation: Cancellation);
        Assert.All(queries.Spared(), r => Assert.True(r.Samples.Median.Value > 2, r.ToString()));
        Assert.Single(queries.Notes);
    }

    [Fact]
    public async Task Every_kind_of_statement_finds_its_rows_in_PostgreSQL()
    {
        Postgres.SkipIfMissing();
        await using var postgres = await Database.PostgresAsync(Cancellation);
        var calls = await Experiment.StatementsAsync([postgres], rounds: 1, cancellation: Cancellation);
        Assert.Equal(["select", "insert", "update", "delete"], calls.Calls.Select(c => c.Verb));
    }

    [Fact]
    public async Task Queries_that_wait_gain_from_more_connections()
    {
        Postgres.SkipIfMissing();
        await using var postgres = await Database.PostgresAsync(Cancellation);
        var pool = await Experiment.PoolAsync(postgres, [("waits", "select pg_sleep(0.005)")], queries: 100, rounds: 1, Cancellation);
        Assert.True(pool.Gain("waits") > Quantity.Count(1) / Quantity.Count(1) * 4);
        Assert.Equal(pool["waits", 32] / pool["waits", 1]!.Value, pool.Gain("waits"));
        Assert.Null(pool["computes", 1]);
        Assert.Contains("32 connections", pool.ToFigure().AltText);
    }

    [Theory]
    [InlineData("""{"$type":"sqlite","text":5}""", 2, "a statement is a text")]
    [InlineData("""{"$type":"sqlite","text":"select * from nowhere"}""", 1, "nowhere")]
    [InlineData("""{"$type":"sqlite","text":"select 1; drop table account"}""", 1, "one statement at a time")]
    public async Task A_statement_that_SQLite_refuses_fails_the_measurement(string workload, int exitCode, string reason)
    {
        using var worker = new PythonProcess($$"""{"$type":"input-output","model":"python-sequential","workload":{{workload}},"units":1}""");
        var (_, errors, code) = await worker.EndAsync();
        Assert.Equal(exitCode, code);
        Assert.Contains(reason, errors);
    }

    [Fact]
    public async Task A_statement_that_a_driver_refuses_is_named() =>
        Assert.Contains("nowhere", (await Assert.ThrowsAsync<WorkerException>(
            () => Experiment.QueriesAsync(Database.Sqlite, "select * from nowhere", 1, 1, Cancellation))).Message);
}
