namespace AsyncLab.Tests.Experiments;

public class LatencyLadderTests
{
    private static readonly LatencyLadder Both = new(Rung.All(
        Times(("call", 1), ("lock", 20), ("page-cache", 400), ("fsync", 1e6)),
        Times(("call", 40), ("page-cache", 800), ("fsync", 1.1e6))));

    [Fact]
    public void Each_step_that_reads_or_writes_is_compared_with_a_call_of_its_own_runtime()
    {
        var ratios = Both.InputOutput();
        Assert.Equal([400, 1e6, 20, 27_500], ratios.Select(r => r.Samples.Median.Value));
        Assert.Equal([Runtime.DotNet, Runtime.DotNet, Runtime.CPython, Runtime.CPython], ratios.Select(r => r.Runtime));
        Assert.Equal("read 4 KiB of a file from the cache ÷ a call (.NET)", ratios[0].Pair);
    }

    [Fact]
    public void Whether_IO_is_slow_depends_where_some_of_it_comes_from_memory()
    {
        var verdict = Claim.C10.Judge(Both.InputOutput());
        Assert.Equal(Outcome.Holds, verdict.Of(Runtime.DotNet));
        Assert.Equal(Outcome.Depends, verdict.Of(Runtime.CPython));
        Assert.Equal(Outcome.Depends, verdict.Outcome);
    }

    [Fact]
    public void What_lies_below_a_ratio_is_named_with_its_own()
    {
        Assert.Equal("read 4 KiB of a file from the cache ÷ a call (CPython): 20×", Both.Below(100));
        Assert.Equal("none", Both.Below(1));
    }

    [Fact]
    public void Both_runtimes_have_marks_on_the_ladder()
    {
        var figure = Both.ToFigure();
        Assert.Equal([".NET on this machine", "CPython on this machine"], figure.Data.Take(2).Select(d => (string)d!["name"]!));
        Assert.Contains("Python", figure.Table.Columns);
        Assert.All(figure.Table.Rows, row => Assert.Equal(figure.Table.Columns.Count, row.Count));
    }

    [Fact]
    public void Without_a_Python_there_is_no_column_for_it()
    {
        var alone = new LatencyLadder(Rung.All(Times(("call", 1), ("fsync", 1e6)))) { Notes = ["No python3."] };
        Assert.DoesNotContain("Python", alone.ToFigure().Table.Columns);
        Assert.Single(alone.InputOutput());
        Assert.Contains("No python3.", alone.ToHtml());
    }

    private static Dictionary<string, Samples> Times(params (string Id, double Nanoseconds)[] steps) =>
        steps.ToDictionary(s => s.Id, s => new Samples(Unit.Nanoseconds, [s.Nanoseconds, s.Nanoseconds, s.Nanoseconds]));
}
