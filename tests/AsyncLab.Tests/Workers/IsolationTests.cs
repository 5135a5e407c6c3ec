using System.Diagnostics;

namespace AsyncLab.Tests.Workers;

public class IsolationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_measurement_leaves_memory_and_threads_of_the_notebook_alone()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0;
        using var watch = new Timer(_ => most = Math.Max(most, Process.GetCurrentProcess().Threads.Count), null, 0, 20);
        foreach (var request in new Request[] { new ParkedMemory(Model.Task, Workload.Parked, 1_000_000), new ParkedMemory(Model.Thread, Workload.Parked, 1_000) })
            await WorkerProcess.MeasureAsync(request, WorkerProcess.Deadline, Cancellation);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 10_000_000);
        Assert.InRange(most, 1, 200);
    }

    [Fact]
    public async Task What_one_measurement_leaves_behind_the_next_does_not_see()
    {
        var small = new ParkedMemory(Model.Task, Workload.Parked, 100_000);
        var alone = await WorkerProcess.MeasureAsync(small, WorkerProcess.Deadline, Cancellation);
        await WorkerProcess.MeasureAsync(small with { Units = 1_000_000 }, WorkerProcess.Deadline, Cancellation);
        var after = await WorkerProcess.MeasureAsync(small, WorkerProcess.Deadline, Cancellation);
        var ratio = after.Counters[Counter.ResidentMemory].Median / alone.Counters[Counter.ResidentMemory].Median;
        Assert.InRange(ratio.Value, 0.8, 1.25);
    }

    [Fact]
    public async Task Errors_longer_than_a_pipe_do_not_block_a_worker()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The worker of this test is a shell script.");
        var reading = await AskAsync("""read request; head -c 1000000 /dev/zero | tr '\0' x >&2; echo '{"counters":{}}'""");
        Assert.Empty(reading.Counters);
    }

    [Fact]
    public async Task A_worker_that_dies_before_it_reads_says_its_last_words()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The worker of this test is a shell script.");
        var error = await Assert.ThrowsAsync<WorkerException>(() => AskAsync("echo 'no room' >&2; exit 7"));
        Assert.Matches("exit code 7.*no room", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    public async Task A_worker_that_answers_nonsense_is_an_error_that_shows_it(string answer)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The worker of this test is a shell script.");
        await Assert.ThrowsAsync<WorkerException>(() => AskAsync($"read request; echo '{answer}'"));
    }

    // A worker that is a shell script.
    private static Task<Reading> AskAsync(string script) => WorkerProcess.MeasureAsync(
        new StartAndFinish(Model.Sequential, Workload.Nothing, 1), TimeSpan.FromSeconds(10), Cancellation, () => new("sh", ["-c", script]));
}
