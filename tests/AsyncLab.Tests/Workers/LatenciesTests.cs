namespace AsyncLab.Tests.Workers;

public class LatenciesTests
{
    private static readonly string[] OnDisk = [FileStep.Prefix, SqlStatement.Prefix];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task What_needs_the_system_or_a_device_takes_a_multiple_of_what_the_processor_does_alone()
    {
        var reading = await MeasureAsync(Model.Sequential, LadderPart.Whole);
        double Time(string step) => reading.Rungs![step].Median.Value;
        Assert.True(Time("call") < Time("lock"));
        Assert.True(Time("ram") > 5 * Time("call"));
        Assert.True(Time("page-cache") > 20 * Time("call"));
        Assert.True(Time("fsync") > 5 * Time("page-cache"));
        Assert.True(Time("loopback") > 3 * Time("page-cache"));
        Assert.True(Time("http") > Time("loopback"));
        Assert.True(Time("mail") > 2 * Time("loopback"));
        Assert.True(Time("sql-disk") > 5 * Time("sql-memory"));
        Assert.True(Time("thread") > 2 * Time("loopback"));
        Assert.True(Time("process") > 2 * Time("thread"));
    }

    [MeasuredFact]
    public async Task What_a_claim_rests_on_is_measured_in_both_runtimes()
    {
        foreach (var model in new[] { Model.Sequential, Python.Sequential }.Where(m => m.Runtime.IsAvailable))
        {
            var rungs = (await MeasureAsync(model, LadderPart.InputOutput)).Rungs!;
            Assert.Equal(Latencies.InputOutput.Prepend(Latencies.Call), rungs.Keys);
            Assert.All(rungs.Values, r => Assert.True(r.Median > new Quantity(0, Unit.Nanoseconds)));
        }
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Python_has_the_same_steps_from_a_call_to_a_process()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var rungs = (await MeasureAsync(Python.Sequential, LadderPart.Whole)).Rungs!;
        Assert.True(rungs["process"].Median > rungs["thread"].Median);
        Assert.True(rungs["thread"].Median > rungs["lock"].Median);
    }

    [Fact]
    public async Task The_files_are_gone_from_their_folder_while_they_are_used()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows deletes a file when it is closed.");
        await using var page = new FileStep(FileStep.WriteThrough);
        await using var rows = SqlStatement.UpdateOnDisk();
        await page.RepeatAsync(1);
        await rows.RepeatAsync(2);
        Assert.All(OnDisk, prefix => Assert.Empty(Directory.GetFiles(FileStep.Folder, $"{prefix}*")));
    }

    [Fact]
    public async Task A_connection_answers_and_ends()
    {
        await EndsAsync(new Loopback());
        await EndsAsync(new HttpRequest());
        await EndsAsync(new MailDelivery());
    }

    [Fact]
    public async Task A_server_to_which_nobody_comes_ends_too() =>
        await Task.Run(() => new LineServer(_ => null).Dispose(), Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);

    private static async Task EndsAsync(Repeatable step)
    {
        await using (step)
            await step.RepeatAsync(10).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    private static Task<Reading> MeasureAsync(Model model, LadderPart part) =>
        WorkerProcess.MeasureAsync(new Latencies(model, Workload.Nothing, Part: part), WorkerProcess.Deadline, Cancellation);
}
