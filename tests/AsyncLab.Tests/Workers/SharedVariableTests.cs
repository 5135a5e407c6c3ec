namespace AsyncLab.Tests.Workers;

public class SharedVariableTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("task")]
    [InlineData("thread")]
    [InlineData("thread-pool")]
    [InlineData("event-loop")]
    public async Task What_units_of_one_process_change_all_of_them_see(string model) =>
        Assert.Equal((4, 4), await SeenAsync(Model.Parse(model)));

    [Fact]
    public async Task What_a_process_changes_its_parent_and_the_next_process_do_not_see() =>
        Assert.Equal((2, 1), await SeenAsync(Model.DotNetProcess));

    [Theory]
    [InlineData("python-asyncio", 4, 4)]
    [InlineData("python-thread", 4, 4)]
    [InlineData("python-fork", 2, 1)]
    [InlineData("python-spawn", 2, 1)]
    public async Task In_Python_it_is_the_same(string model, double unit, double parent)
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        Assert.SkipWhen(OperatingSystem.IsWindows() && model == "python-fork", "Windows has no fork.");
        var reading = await WorkerProcess.MeasureAsync(Request(Model.Parse(model)), WorkerProcess.Deadline, Cancellation);
        Assert.Equal((unit, parent), Seen(reading));
    }

    [Fact]
    public async Task The_smallest_program_cannot_be_told_to_change_a_variable() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Experiment.IsolationAsync([Model.Process], cancellation: Cancellation));

    private static SharedVariable Request(Model model) => new(model, new Workload.AddOne(), 3);

    private static async Task<(double Unit, double Parent)> SeenAsync(Model model) => Seen(await Request(model).MeasureAsync());

    private static (double Unit, double Parent) Seen(Reading reading) =>
        (reading.Counters[Counter.SeenByUnit].Median.Value, reading.Counters[Counter.SeenByParent].Median.Value);
}
