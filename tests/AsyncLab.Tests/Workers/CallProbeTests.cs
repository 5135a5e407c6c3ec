namespace AsyncLab.Tests.Workers;

public class CallProbeTests
{
    private const int Pending = 4;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("delay")]
    [InlineData("socket")]
    [InlineData("http")]
    [InlineData("named-pipe")]
    [InlineData("process-exit")]
    public async Task A_call_that_is_non_blocking_holds_no_thread(string call) => Assert.Equal((0, 0), await ProbeAsync(Model.Task, call));

    [Theory]
    [InlineData("stream")]
    [InlineData("standard-input")]
    [InlineData("task-run")]
    public async Task A_call_that_blocks_elsewhere_holds_a_thread_each(string call) => Assert.Equal((0, Pending), await ProbeAsync(Model.Task, call));

    [Theory]
    [InlineData("file")]
    [InlineData("file-all")]
    public async Task A_call_on_a_file_holds_a_thread_each(string call)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file that keeps its reader waiting.");
        Assert.Equal((0, Pending), await ProbeAsync(Model.Task, call));
    }

    [Theory]
    [InlineData("console")]
    [InlineData("sqlite")]
    public async Task A_call_that_is_asynchronous_in_name_only_holds_its_caller(string call) => Assert.Equal((Pending, 0), await ProbeAsync(Model.Task, call));

    [Theory]
    [InlineData("python-sleep", 0)]
    [InlineData("python-stream", 0)]
    [InlineData("python-pipe", 0)]
    [InlineData("python-process-output", 0)]
    [InlineData("python-to-thread", Pending)]
    [InlineData("python-executor", Pending)]
    public async Task A_call_of_asyncio_holds_a_thread_where_somebody_blocks_for_it(string call, int others)
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        Assert.SkipWhen(OperatingSystem.IsWindows() && call == "python-pipe", "On Windows asyncio reads only from pipes of its own.");
        Assert.Equal((0, others), await ProbeAsync(Python.Asyncio, call));
    }

    [Fact]
    public async Task What_nobody_knows_is_refused()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var error = await Assert.ThrowsAsync<WorkerException>(() => ProbeAsync(Python.Asyncio, "fly"));
        Assert.Contains("No call is called 'fly'", error.Message);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("named-pipe")]
    [InlineData("process-exit")]
    [InlineData("sqlite")]
    public async Task Nothing_is_left_of_a_probe(string call)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tree of processes is read from /proc.");
        using var folder = new OwnTemporaryFolder();
        await ProbeAsync(Model.Task, call);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Folder.FullName), f => !f.EndsWith(".turn", StringComparison.Ordinal));
        await PythonProcess.GoneAsync(Descendants.OfThisProcess());
    }

    private static async Task<(int Callers, int Others)> ProbeAsync(Model model, string call)
    {
        var reading = await WorkerProcess.MeasureAsync(
            new CallProbe(model, Workload.Nothing, Pending, call), TimeSpan.FromSeconds(30), Cancellation);
        return (Count(CallProbe.Callers), Count(CallProbe.Others));

        int Count(string name) => (int)reading.Rungs![name].Median.Value;
    }
}
