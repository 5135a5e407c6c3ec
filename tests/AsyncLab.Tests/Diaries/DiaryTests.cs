namespace AsyncLab.Tests.Diaries;

public class DiaryTests
{
    [Fact]
    public void Entries_stay_in_order_and_count_from_the_first()
    {
        var diary = new Diary();
        Thread.Sleep(30);
        diary.Note("main", "asks");
        diary.Note("pool", "writes");
        Assert.Equal(["asks", "writes"], diary.Entries.Select(e => e.What));
        Assert.Equal(0, diary.When("asks").Value);
        Assert.True(diary.When("writes") < Quantity.Time(TimeSpan.FromMilliseconds(30)));
    }

    [Fact]
    public void What_was_never_noted_is_named()
    {
        var diary = new Diary();
        diary.Note("main", "asks");
        var error = Assert.Throws<ArgumentException>(() => diary.When("answers"));
        Assert.Contains("answers", error.Message);
        Assert.Contains("asks", error.Message);
    }

    [Fact]
    public void The_figure_has_a_column_for_everybody_and_a_colour_for_every_thread()
    {
        var diary = new Diary();
        diary.Note("main", "calls");
        diary.Note("A", "begins");
        var thread = new Thread(() => diary.Note("A", "goes on"));
        thread.Start();
        thread.Join();
        var figure = diary.ToFigure();
        var trace = figure.Data[0]!;
        Assert.Equal([0, 1, 1], trace["x"]!.AsArray().Select(x => x!.GetValue<double>()));
        Assert.Equal(["1. calls", "2. begins", "3. goes on"], trace["y"]!.AsArray().Select(y => (string)y!));
        Assert.Equal(2, trace["marker"]!["color"]!.AsArray().Select(c => (string)c!).Distinct().Count());
        Assert.Contains("Threads used: 2", figure.AltText);
    }
}
