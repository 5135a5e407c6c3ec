namespace AsyncLab.Tests.Workers;

public class InputOutputCallsTests
{
    private const int Units = 12;
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(50);
    private static readonly Workload Wait = Workload.Waiting(Time);

    public static TheoryData<string> Blocking => [Model.Sequential.Id, Python.Sequential.Id];

    public static TheoryData<string> InThreads => [Model.Thread.Id, Python.Thread.Id];

    public static TheoryData<string> Awaited => [Model.EventLoop.Id, Python.Asyncio.Id];

    [MeasuredTheory, MemberData(nameof(Blocking))]
    public async Task Blocking_calls_take_their_turns_and_the_loop_stands_still_for_all_of_them(string model)
    {
        var counters = await MeasureAsync(model, Wait);
        Assert.True(counters[Counter.WallTime].Median > Quantity.Time(Time) * (0.95 * Units));
        Assert.True(counters[Counter.LongestGap].Median > Quantity.Time(Time) * (0.95 * Units));
    }

    [MeasuredTheory, MemberData(nameof(InThreads))]
    public async Task In_threads_they_wait_beside_each_other_the_loop_goes_on_and_each_takes_a_thread(string model)
    {
        var counters = await MeasureAsync(model, Wait);
        Assert.InRange(counters[Counter.WallTime].Median.Value, 0.95 * Time.TotalNanoseconds, (Units - 1) * Time.TotalNanoseconds);
        Assert.True(counters[Counter.LongestGap].Median < Quantity.Time(Time) * (Units / 2.0));
        Assert.InRange(counters[Counter.HeldThreads].Median.Value, Units + 1, Units + 7);
    }

    [MeasuredTheory, MemberData(nameof(Awaited))]
    public async Task Awaited_they_wait_beside_each_other_the_loop_goes_on_and_they_take_hardly_a_thread(string model)
    {
        var counters = await MeasureAsync(model, Wait);
        Assert.InRange(counters[Counter.WallTime].Median.Value, 0.95 * Time.TotalNanoseconds, (Units - 1) * Time.TotalNanoseconds);
        Assert.True(counters[Counter.LongestGap].Median < Quantity.Time(Time) * (Units / 2.0));
        Assert.InRange(counters[Counter.HeldThreads].Median.Value, 1, Units - 1);
    }

    [MeasuredFact]
    public async Task What_Python_cannot_await_blocks_the_loop_as_a_blocking_call_does()
    {
        var file = Workload.File(FileOperation.Write, Quantity.Bytes(16 << 20));
        var counters = await MeasureAsync(Python.Asyncio.Id, file);
        Assert.True(counters[Counter.LongestGap].Median > counters[Counter.WallTime].Median * 0.9);
        Assert.Equal(1, counters[Counter.HeldThreads].Median.Value);
    }

    [Theory]
    [InlineData("sequential")]
    [InlineData("thread")]
    [InlineData("event-loop")]
    [InlineData("python-sequential")]
    [InlineData("python-thread")]
    [InlineData("python-asyncio")]
    public async Task Files_that_were_deleted_in_the_first_round_are_there_in_the_second_and_none_stays(string model)
    {
        using var ours = new OwnTemporaryFolder();
        await MeasureAsync(model, Workload.File(FileOperation.Delete, Quantity.Bytes(4096)));
        Assert.Empty(ours.Folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_model_of_Python_that_has_no_such_way_is_refused()
    {
        using var worker = new PythonProcess("""{"$type":"input-output","model":"python-fork","units":1}""");
        var (output, errors, exitCode) = await worker.EndAsync();
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("The model 'python-fork' has no way to use a device.", errors);
    }

    private static async Task<IReadOnlyDictionary<Counter, Samples>> MeasureAsync(string id, Workload workload)
    {
        var model = Model.Parse(id);
        Assert.SkipUnless(model.Runtime.IsAvailable, model.Runtime.Missing ?? "");
        return (await WorkerProcess.MeasureAsync(new InputOutputCalls(model, workload, Units), WorkerProcess.Deadline, TestContext.Current.CancellationToken)).Counters;
    }
}
