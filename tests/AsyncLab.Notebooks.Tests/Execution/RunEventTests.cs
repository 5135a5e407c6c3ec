using System.Text;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

public class RunEventTests
{
    [Fact]
    public void An_event_is_a_line_of_JSON() =>
        Assert.Equal(
            """{"event":"showed","output":{"kind":"console","text":"a\n","isError":true},"cell":1}""" + "\n",
            Encoding.UTF8.GetString(RunEventJson.ToLine(new CellShowed(1, new ConsoleOutput("a\n", true)))));

    public static TheoryData<RunEvent> Events =>
    [
        new CellStarted(1),
        new CellShowed(2, new ConsoleOutput("two\r\nlines", false)),
        new CellShowed(3, new DisplayOutput("text/html", "<b>\u2028😀")),
        new CellShowed(4, new ErrorOutput("message", "detail")),
        new CellEnded(5, true, TimeSpan.FromMicroseconds(1.5)),
        new CellEnded(6, false, TimeSpan.Zero) { ProcessEnded = true },
    ];

    [Theory]
    [MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void An_event_is_read_as_it_was_written(RunEvent runEvent) =>
        Assert.Equal(runEvent, RunEventJson.FromLine(Encoding.UTF8.GetString(RunEventJson.ToLine(runEvent)).TrimEnd()));

    [Fact]
    public void Values_of_parameters_are_read_as_they_were_written()
    {
        var written = new ParametersSet(1, [new("a", "\"\n"), new("b", "")]);

        Assert.Equal(written.Values, Assert.IsType<ParametersSet>(RunEventJson.FromLine(Encoding.UTF8.GetString(RunEventJson.ToLine(written)))).Values);
        Assert.Null(RunEventJson.FromLine("""{"event":"parameters","cell":1}"""));
    }

    [Fact]
    public void An_event_of_an_older_version_is_read() =>
        Assert.Equal(new CellEnded(1, true, TimeSpan.Zero), RunEventJson.FromLine("""{"event":"ended","succeeded":true,"elapsed":"00:00:00","cell":1}"""));

    [Fact]
    public void A_line_that_was_cut_off_is_no_event() => Assert.Null(RunEventJson.FromLine("""{"event":"showed","outp"""));

    [Fact]
    public void A_result_can_be_had_before_the_end()
    {
        var result = new ResultBuilder(DibDocument.Parse("#!csharp\n1\n#!csharp\n2\n#!csharp\n3", "test.dib"));
        result.Add(new CellStarted(1));
        result.Add(new CellEnded(1, true, TimeSpan.FromSeconds(1)));
        result.Add(new CellStarted(2));
        result.Add(new CellShowed(2, new ConsoleOutput("so ", false)));
        result.Add(new CellShowed(2, new ConsoleOutput("far", false)));

        Assert.Equal([CellStatus.Succeeded, CellStatus.Running, CellStatus.NotRun], result.Result.Cells.Select(c => c.Status));
        Assert.Equal([new ConsoleOutput("so far", false)], result.Result.Cells[1].Outputs);
        Assert.Equal(TimeSpan.FromSeconds(1), result.Result.Cells[0].Elapsed);
        Assert.False(result.Result.Succeeded);
    }

    [Fact]
    public void A_display_stands_between_the_texts_around_it()
    {
        var result = new ResultBuilder(DibDocument.Parse("1", "test.dib"));
        Output[] outputs = [new ConsoleOutput("a", false), new DisplayOutput("text/plain", "b"), new ConsoleOutput("c", false), new ConsoleOutput("d", true)];
        foreach (var output in outputs)
            result.Add(new CellShowed(1, output));

        Assert.Equal(outputs, result.Result.Cells[0].Outputs);
    }

    [Fact]
    public void An_event_of_a_cell_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ResultBuilder(DibDocument.Parse("1", "test.dib")).Add(new CellStarted(2)));
}
