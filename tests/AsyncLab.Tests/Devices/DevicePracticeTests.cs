namespace AsyncLab.Tests.Devices;

[Trait("Category", "Slow")]
public class DevicePracticeTests
{
    [Fact]
    public async Task A_clock_ticks_for_who_awaits_a_key_and_not_for_who_blocks()
    {
        var result = await PractiseAsync(Practice.Typing);
        Each(result, "block", "await", "ticks", (blocking, awaited) => Assert.True(2 * blocking < awaited, $"{blocking} and {awaited}"));
        Assert.Contains("key pressed", result.ToHtml());
    }

    [MeasuredFact]
    public async Task The_pointer_ends_where_it_began_and_who_looks_now_and_then_is_late()
    {
        var result = await PractiseAsync(Practice.Pointing);
        Assert.All(result.Trials, t => Assert.Equal((0, 0), (t["x"].Median.Value, t["y"].Median.Value)));
        Each(result, "poll", "await", "late", (polled, awaited) => Assert.True(polled > awaited, $"{polled} and {awaited}"));
    }

    [Fact]
    public async Task A_screen_holds_up_the_game_of_who_blocks()
    {
        var result = await PractiseAsync(Practice.Drawing);
        Each(result, "block", "await", "game", (blocking, awaited) => Assert.True(blocking > 1.3 * awaited, $"{blocking} and {awaited}"));
        Each(result, "block", "await", "drawn", (blocking, awaited) => Assert.True(blocking == 15 && awaited < 15, $"{blocking} and {awaited}"));
    }

    [MeasuredFact]
    public async Task A_printer_holds_who_blocks_until_it_has_the_page()
    {
        var result = await PractiseAsync(Practice.Printing);
        Each(result, "block", "await", "held", (blocking, awaited) => Assert.True(blocking > 10 * awaited, $"{blocking} and {awaited}"));
        Assert.All(result.Trials, t => Assert.InRange(t["printed"].Median.Value / 1e6, 50, 2_000));
    }

    [MeasuredFact]
    public async Task A_camera_drops_what_nobody_reads_in_time()
    {
        var result = await PractiseAsync(Practice.Filming);
        Assert.All(result.Trials, t => Assert.Equal(7, t["seen"].Median.Value + t["dropped"].Median.Value));
        // Who reads in time depends on what else the machine does; who is late is always late.
        Each(result, "inline", "beside", "dropped", (blocking, _) => Assert.True(blocking > 0));
    }

    [MeasuredFact]
    public async Task A_thread_in_read_hears_no_token_and_takes_a_key_for_nobody()
    {
        var result = await PractiseAsync(Practice.StoppingReads);
        Assert.All(result.Trials, t => Assert.Equal(t.Way.Id.EndsWith("leave", StringComparison.Ordinal) || t.Way.Id.EndsWith("executor", StringComparison.Ordinal) ? 1 : 0, t["lost"].Median.Value));
        Assert.All(result.Trials, t => Assert.Equal(
            t.Way.Id.EndsWith("-file", StringComparison.Ordinal) || t.Way.Id.EndsWith("console", StringComparison.Ordinal), t["stopped"].Median.Value > 50e6));
        Assert.All(result.Trials, t => Assert.Equal(t.Way.IsAdvised == false ? 1 : 0, t["blocked"].Median.Value));
    }

    private static void Each(Practised result, string bad, string good, string measure, Action<double, double> check)
    {
        check(result[bad, measure].Median.Value, result[good, measure].Median.Value);
        if (Runtime.CPython.IsAvailable)
            check(result[$"python-{bad}", measure].Median.Value, result[$"python-{good}", measure].Median.Value);
    }

    private static Task<Practised> PractiseAsync(Practice practice)
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, PseudoTerminal.MissingText);
        return Experiment.PracticeAsync(practice, cancellation: TestContext.Current.CancellationToken);
    }
}
