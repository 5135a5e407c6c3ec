using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

public class ProgressTests
{
    [Theory]
    [InlineData("\u001b]9;4;1;42\u001b\\", 42)]
    [InlineData("\u001b]9;4;1;420\u001b\\", 100)]
    [InlineData("\u001b]9;4;1;x\u001b\\", null)]
    [InlineData("\u001b]9;4;1;42\u001b\\ and text", null)]
    [InlineData("42", null)]
    public void A_progress_sequence_is_a_percentage_and_nothing_else_is(string text, int? percent) =>
        Assert.Equal(percent, ProgressSequence.Parse(text));

    [Fact]
    public void Progress_is_an_event_and_no_output()
    {
        var events = new List<RunEvent>();
        using (var recorder = new OutputRecorder(events.Add))
        {
            recorder.Start(3);
            recorder.Write("text", isError: false);
            recorder.Write("\u001b]9;4;1;50\u001b\\", isError: false);
            recorder.End(succeeded: true, TimeSpan.Zero);
        }

        Assert.Contains(new CellProgressed(3, 50), events);
        Assert.Equal("text", Assert.IsType<ConsoleOutput>(Assert.Single(events.OfType<CellShowed>()).Output).Text);
    }
}
