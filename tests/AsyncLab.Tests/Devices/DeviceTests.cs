using AsyncLab.Tests.Workers;

namespace AsyncLab.Tests.Devices;

public class DeviceTests
{
    [MeasuredTheory, Trait("Category", "Slow")]
    [InlineData("sequential")]
    [InlineData("thread")]
    [InlineData("event-loop")]
    [InlineData("python-sequential")]
    [InlineData("python-thread")]
    [InlineData("python-asyncio")]
    public async Task Devices_answer_one_after_the_other_to_who_blocks_and_at_once_to_who_does_not(string model)
    {
        var result = await AskAsync(Model.Parse(model));
        var wall = result.Points[0].WallTime.Median.Value / 1e6;
        Assert.InRange(wall, result.Points[0].Model.IsBaseline ? 190 : 45, result.Points[0].Model.IsBaseline ? 5_000 : 189);
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Python_awaits_four_devices_with_one_thread_and_dotnet_with_one_for_each_at_least()
    {
        Assert.InRange((await AskAsync(Model.EventLoop)).Points[0][Counter.HeldThreads].Median.Value, 5, 50);
        Assert.Equal(1, (await AskAsync(Python.Asyncio)).Points[0][Counter.HeldThreads].Median.Value);
    }

    [Fact]
    public async Task Nobody_plays_devices_for_a_worker_that_is_gone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The processes are found in /proc.");
        using var stop = new CancellationTokenSource();
        var before = Descendants.OfThisProcess();
        var measurement = WorkerProcess.MeasureAsync(
            new InputOutputCalls(Model.EventLoop, Workload.Device(Quantity.Bytes(9), TimeSpan.FromMinutes(1)), 2), WorkerProcess.Deadline, stop.Token);
        await Waiting.UntilAsync(() => Descendants.OfThisProcess().Except(before).Count() == 2);
        var family = Descendants.OfThisProcess().Except(before).ToArray();
        System.Diagnostics.Process.GetProcessById(family[0]).Kill();
        await Assert.ThrowsAsync<WorkerException>(() => measurement);
        await Waiting.UntilAsync(() => !family.Any(Descendants.IsRunning));
    }

    [Fact]
    public void A_device_that_answers_nothing_or_takes_no_time_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Workload.Device(Quantity.Bytes(0), TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Workload.Device(Quantity.Bytes(1), TimeSpan.Zero));
        Assert.Throws<InvalidOperationException>(() => Workload.Device(Quantity.Bytes(1), TimeSpan.FromSeconds(1)).Run());
    }

    private static async Task<InputOutput> AskAsync(Model model)
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, PseudoTerminal.MissingText);
        Assert.SkipUnless(model.Runtime.IsAvailable, model.Runtime.Missing ?? "");
        var workload = Workload.Device(Quantity.Bytes(20), TimeSpan.FromMilliseconds(50));
        return await Experiment.InputOutputAsync(workload, "answers", units: 4, rounds: 1, [model], TestContext.Current.CancellationToken);
    }
}
