using System.Diagnostics;

namespace AsyncLab.Tests.Experiments;

public class LimitTests
{
    private const string OnlyHere = "The limits of a process are set with prlimit, which Linux has.";

    // An account that nobody uses: the limit on processes counts all of an account, and spares root.
    private const string Nobody = "65534";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Category", "Slow")]
    public async Task As_many_units_fit_as_are_tried_when_nothing_stops_them()
    {
        var limits = await Experiment.LimitAsync([Model.Task, Model.Thread, Model.Process], most: 20, cancellation: Cancellation);
        Assert.All(limits.Walls, w => Assert.Equal(Quantity.Count(20), w.Units));
        Assert.All(limits.Walls, w => Assert.Contains("20 were tried", w.Reason));
        Assert.Equal(Quantity.Count(1) with { Unit = Unit.Ratio }, limits.Ratio(Model.Task, Model.Thread).Samples.Median);
        Assert.Contains("20 were tried", limits.ToHtml());
    }

    [Fact]
    public async Task A_thread_that_finds_no_address_is_a_wall()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), OnlyHere);
        var reading = await TryAsync(Model.Thread, 10_000, "prlimit", "--as=6000000000");
        Assert.InRange(reading.Counters[Counter.Units].Median.Value, 1, 9_999);
        Assert.Contains("refused another thread", reading.Wall);
    }

    [Fact]
    public async Task A_thread_that_is_one_too_many_for_its_user_is_a_wall()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), OnlyHere);
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root may start a worker as a user that has no other processes.");
        var reading = await TryAsync(Model.Thread, 1_000, "setpriv", $"--reuid={Nobody}", "--clear-groups", "prlimit", "--nproc=100");
        Assert.InRange(reading.Counters[Counter.Units].Median.Value, 1, 99);
        Assert.Contains("refused another thread", reading.Wall);
    }

    [Fact]
    public async Task A_process_for_which_no_descriptor_is_left_is_a_wall()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), OnlyHere);
        var reading = await TryAsync(Model.Process, 200, "prlimit", "--nofile=120");
        Assert.InRange(reading.Counters[Counter.Units].Median.Value, 1, 199);
        Assert.Contains("Too many open files", reading.Wall);
    }

    [Fact]
    public async Task A_worker_that_dies_has_said_before_how_many_fitted()
    {
        var error = await Assert.ThrowsAsync<WorkerException>(() => TryAsync(Model.Task, 1_000_000, "env", "DOTNET_GCHeapHardLimit=0x4000000"));
        Assert.InRange(error.LastReading!.Counters[Counter.Units].Median.Value, 10_000, 990_000);
        Assert.Contains("Out of memory", error.Reason);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task The_limit_of_the_container_is_the_reason_and_no_worker_goes_beyond_it()
    {
        var small = new Container(Quantity.Count(10), Quantity.Bytes(1e9));
        var limits = await Experiment.LimitAsync([Model.Thread], most: null, rounds: 1, small, Cancellation);
        Assert.Equal(8, limits[Model.Thread].Median.Value);
        Assert.Contains("container allows 10", limits.Walls[0].Reason);
    }

    [Fact]
    public void A_model_of_which_nothing_fits_is_in_the_table_and_not_on_the_axis()
    {
        var nothing = new Point(Model.Process, 50, new Dictionary<Counter, Samples> { [Counter.Units] = new(Unit.Count, [0]) });
        var some = nothing with { Model = Model.Thread, Counters = new Dictionary<Counter, Samples> { [Counter.Units] = new(Unit.Count, [7]) } };
        Wall[] walls = [new(Model.Process, Quantity.Count(0), "no room"), new(Model.Thread, Quantity.Count(7), "no more")];
        var figure = new Limits([nothing, some]) { Walls = walls }.ToFigure();
        Assert.Equal(2, figure.Table.Rows.Count);
        Assert.DoesNotContain("process", figure.Data.ToJsonString());
        Assert.Contains("no room", new Limits([nothing]) { Walls = walls[..1] }.ToHtml());
    }

    private static Task<Reading> TryAsync(Model model, int units, params string[] under) =>
        WorkerProcess.MeasureAsync(new Limit(model, Workload.Parked, units), TimeSpan.FromSeconds(30), Cancellation, () => Under(under));

    // The worker's own command, behind one that sets a limit.
    private static ProcessStartInfo Under(string[] words)
    {
        var info = WorkerProcess.Command();
        string[] command = [.. words, info.FileName, .. info.ArgumentList];
        info.FileName = command[0];
        info.ArgumentList.Clear();
        foreach (var word in command[1..])
            info.ArgumentList.Add(word);
        return info;
    }
}
