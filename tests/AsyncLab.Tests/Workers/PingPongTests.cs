namespace AsyncLab.Tests.Workers;

public class PingPongTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_message_between_threads_makes_the_system_switch_twice_and_none_between_coroutines()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Context switches are read from /proc.");
        Assert.True(new PingPong(Model.Thread, Workload.Nothing).OnOneCpu, "On two CPUs threads spin.");
        Assert.True(await SwitchesAsync(Model.Thread) > 1.9);
        Assert.True(await SwitchesAsync(Model.DotNetProcess) > 1.9);
        Assert.True(await SwitchesAsync(Model.EventLoop) < 0.5);
        Assert.True(await SwitchesAsync(Model.Task) < 0.5);
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_message_between_threads_takes_a_multiple_of_one_between_coroutines_and_a_part_of_one_between_processes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The smallest program of Windows does not answer.");
        var trip = await Experiment.PingPongAsync([Model.EventLoop, Model.Thread, Model.Process], rounds: 3, Cancellation);
        Assert.True(trip.Ratio(Model.Thread, Model.EventLoop).Samples.Median.Value > 3);
        // These two are close: beside other work, one round in which nobody is in the way has to do.
        Assert.True(trip.Ratio(Model.Process, Model.Thread).Samples.Max.Value > 1.2);
        Assert.True(trip.Points[0][Counter.Turn].Median < trip[Model.EventLoop].Median, "A turn without a message costs less than one with.");
        Assert.Contains("round trip", trip.ToFigure().Layout["xaxis"]!["title"]!["text"]!.ToString());
    }

    [Theory]
    [InlineData("event-loop")]
    [InlineData("task")]
    [InlineData("thread")]
    [InlineData("dotnet-process")]
    public async Task A_partner_answers_every_message_and_ends(string id)
    {
        var model = Model.Parse(id);
        await model.HostAsync(async () =>
        {
            await using var partner = model.StartPartner();
            await partner.RepeatAsync(100);
        }).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        if (OperatingSystem.IsLinux())
            Assert.Empty(Descendants.OfThisProcess());
    }

    [Fact]
    public async Task Two_coroutines_of_a_loop_get_their_turns_alternately()
    {
        var others = 0;
        await EventLoop.RunAsync(async () =>
        {
            await using var turns = new TurnTaking(() => others++);
            await turns.RepeatAsync(100);
        });
        Assert.InRange(others, 100, 102);
    }

    [Fact]
    public void Who_cannot_answer_says_so() =>
        Assert.Contains("one after the other", Assert.Throws<NotSupportedException>(Model.Sequential.StartPartner).Message);

    private static async Task<double> SwitchesAsync(Model model)
    {
        var reading = await WorkerProcess.MeasureAsync(new PingPong(model, Workload.Nothing), WorkerProcess.Deadline, Cancellation);
        return reading.Counters[Counter.ContextSwitches].Median.Value;
    }
}
