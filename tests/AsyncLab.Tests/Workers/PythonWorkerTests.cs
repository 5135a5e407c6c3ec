namespace AsyncLab.Tests.Workers;

/// <summary>What the library asks a worker of CPython.</summary>
public class PythonWorkerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Models => [.. Python.All.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Units_of_every_model_start_and_finish(string model)
    {
        var reading = await MeasureAsync(new StartAndFinish(Model.Parse(model), Workload.Nothing, 2));
        Assert.InRange(reading.Counters[Counter.WallTime].Values.Count, 1, 5);
        Assert.All(reading.Counters.Values, samples => Assert.All(samples.Values, v => Assert.True(v >= 0)));
        Assert.Equal(Unit.Nanoseconds, reading.Counters[Counter.CpuTime].Unit);
        Assert.True(reading.Counters[Counter.PeakThreads].Median.Value >= 1);
        Assert.Equal(!OperatingSystem.IsWindows(), reading.Counters.ContainsKey(Counter.ContextSwitches));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task An_awaited_call_starts_faster_than_a_coroutine_and_that_than_a_thread_and_that_than_a_process()
    {
        var call = await CostAsync(Python.Sequential, 100);
        var coroutine = await CostAsync(Python.Asyncio, 100);
        var thread = await CostAsync(Python.Thread, 10);
        var fork = await CostAsync(Python.Fork, 1);
        var spawn = await CostAsync(Python.Spawn, 1);
        Assert.True(call * 5 < coroutine, $"{call}, {coroutine}");
        Assert.True(coroutine * 2 < thread, $"{coroutine}, {thread}");
        Assert.True(thread * 5 < fork, $"{thread}, {fork}");
        Assert.True(fork * 3 < spawn, $"{fork}, {spawn}");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_coroutine_weighs_less_than_a_thread_and_that_less_than_a_process()
    {
        var coroutine = await WeightAsync(Python.Asyncio, 50_000);
        var thread = await WeightAsync(Python.Thread, 500);
        var fork = await WeightAsync(Python.Fork, 5);
        var spawn = await WeightAsync(Python.Spawn, 3);
        Assert.True(coroutine * 4 < thread, $"{coroutine}, {thread}");
        Assert.True(thread * 20 < fork, $"{thread}, {fork}");
        Assert.True(fork * 2 < spawn, $"{fork}, {spawn}");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Every_wrapping_around_a_timer_has_its_weight()
    {
        var weights = new List<Quantity>();
        foreach (var wrapping in Enum.GetValues<Wrapping>())
            weights.Add(await WeightAsync(Python.Asyncio, 20_000, Workload.Waiting(TimeSpan.FromHours(1), wrapping)));
        Assert.True(weights[0] < weights[1] && weights[1] * 1.2 < weights[2], string.Join(", ", weights));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Units_beside_each_other_wait_at_the_same_time()
    {
        var wait = Workload.Waiting(TimeSpan.FromMilliseconds(50));
        var sequential = await CostAsync(Python.Sequential, 4, wait);
        Assert.True(sequential > Quantity.Time(TimeSpan.FromMilliseconds(49)), $"{sequential}");
        foreach (var model in new[] { Python.Asyncio, Python.Thread, Python.ThreadPool, Python.Fork })
            Assert.True(await CostAsync(model, 4, wait) * 2 < sequential, model.Name);
    }

    [Fact]
    public async Task A_worker_that_fails_at_length_says_why()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        // Each of the threads complains: far more than a pipe holds.
        var error = await Assert.ThrowsAsync<WorkerException>(
            () => MeasureAsync(new ParkedMemory(Python.Thread, Workload.Waiting(TimeSpan.FromSeconds(-1)), 500)));
        Assert.Contains("ValueError", error.Message);
        Assert.True(error.Message.Length > 64 * 1024, $"{error.Message.Length}");
    }

    [Theory]
    [InlineData("python-fork")]
    [InlineData("python-spawn")]
    public async Task A_worker_that_is_late_leaves_no_process_behind(string model)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tree of processes is read from /proc.");
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var waiting = new StartAndFinish(Model.Parse(model), Workload.Waiting(TimeSpan.FromHours(1)), 3);
        await Assert.ThrowsAsync<WorkerException>(() => WorkerProcess.MeasureAsync(waiting, TimeSpan.FromSeconds(1), Cancellation));
        await PythonProcess.GoneAsync(Descendants.OfThisProcess());
    }

    private static async Task<Quantity> CostAsync(Model model, int units, Workload? workload = null) =>
        (await MeasureAsync(new StartAndFinish(model, workload ?? Workload.Nothing, units))).Counters[Counter.WallTime].Median;

    private static async Task<Quantity> WeightAsync(Model model, int units, Workload? workload = null) =>
        (await MeasureAsync(new ParkedMemory(model, workload ?? Workload.Parked, units))).Counters[model.Weight].Median;

    private static Task<Reading> MeasureAsync(Request request)
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        Assert.SkipWhen(OperatingSystem.IsWindows() && request.Model == Python.Fork, "Windows has no fork.");
        return WorkerProcess.MeasureAsync(request, WorkerProcess.Deadline, Cancellation);
    }
}
