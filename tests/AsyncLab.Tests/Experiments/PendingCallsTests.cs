namespace AsyncLab.Tests.Experiments;

public class PendingCallsTests
{
    private static readonly PendingCalls Three = new([Call("socket", 0, 0), Call("file", 0, 8), Call("console", 8, 0)]);

    [Fact]
    public void A_bar_is_green_where_no_thread_waits()
    {
        var figure = Three.ToFigure();
        var bars = figure.Data.Where(d => d!["width"] is not null).ToArray();
        Assert.Equal(3, bars.Length);
        Assert.Equal(["#009e73", "#e69f00", "#d55e00"], bars.Select(b => (string)b!["marker"]!["color"]!));
        Assert.Contains("No thread waits: NetworkStream.ReadAsync.", figure.AltText);
        Assert.Contains("The caller itself waits: Console.In.ReadLineAsync.", figure.AltText);
    }

    [Fact]
    public void The_table_says_what_each_call_waited_for() =>
        Assert.Contains("a connection over which nobody sends", Three.ToTable().ToHtml());

    [Fact]
    public void Those_that_hold_nothing_are_counted()
    {
        Assert.Equal(Quantity.Count(1), Three.NonBlocking);
        Assert.True(Three["socket"].IsNonBlocking);
        Assert.Equal(Quantity.Count(8), Three["file"].Threads);
        Assert.Throws<ArgumentException>(() => Three["fly"]);
    }

    [Fact]
    public void What_could_not_be_probed_leaves_a_sentence() =>
        Assert.Contains("python3", (Three with { Notes = ["There is no python3."] }).Of(Runtime.CPython).ToHtml());

    [Fact, Trait("Category", "Slow")]
    public async Task Every_call_of_both_runtimes_is_probed_or_excused()
    {
        var probed = await Experiment.ProbeAsync(pending: 3, TestContext.Current.CancellationToken);
        Assert.Equal(Quantity.Count(0), probed["http"].Threads);
        Assert.Equal(Quantity.Count(3), probed["stream"].Threads);
        Assert.All(probed.Calls, c => Assert.InRange(c.Threads.Value, 0, 3));
        Assert.Equal(Runtime.CPython.IsAvailable && !OperatingSystem.IsWindows() ? 21 : probed.Calls.Count, probed.Calls.Count);
    }

    private static PendingCall Call(string id, double callers, double others) =>
        new(id, Runtime.DotNet, Quantity.Count(8), Quantity.Count(callers), Quantity.Count(others));
}
