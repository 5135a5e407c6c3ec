namespace AsyncLab.Tests.Workers;

public class UnreadErrorsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_stands_still_when_a_pipe_is_full_that_nobody_reads_and_goes_on_when_somebody_does()
    {
        var pipe = await Experiment.UnreadErrorsAsync(cancellation: Cancellation);
        Assert.Equal(Quantity.Bytes(256 << 10), pipe.Written);
        Assert.InRange(pipe.Holds!.Value.Value, 1 << 10, 255 << 10);
        Assert.True(pipe.StoodStill > Quantity.Time(TimeSpan.FromMilliseconds(290)), $"{pipe.StoodStill}");
        Assert.Contains($"{pipe.Holds}", pipe.ToFigure().AltText);
    }

    [Fact]
    public async Task A_child_that_writes_little_never_stands_still()
    {
        var pipe = await Experiment.UnreadErrorsAsync(Quantity.Bytes(2 << 10), Cancellation);
        Assert.Null(pipe.Holds);
        Assert.Contains("2 KiB", pipe.ToFigure().AltText);
    }

    [Fact]
    public async Task On_Linux_it_stands_still_after_what_the_system_says_that_a_pipe_holds()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems do not tell how much a pipe holds.");
        Assert.Equal(Quantity.Bytes(PipeSize.Read()), (await Experiment.UnreadErrorsAsync(cancellation: Cancellation)).Holds);
    }
}
