namespace AsyncLab.Benchmarks.Tests;

public class CommandTests
{
    [Theory]
    [InlineData("agreement", "--rounds", "0")]
    [InlineData("repeat", "no-such-notebook.dib")]
    [InlineData("speed", "--times", "0")]
    [InlineData("speed", "--notebooks", ".")]
    [InlineData("no-such-command")]
    public async Task Wrong_use_ends_with_2(params string[] arguments) =>
        Assert.Equal(ExitCode.WrongUse, await BenchmarksCommand.InvokeAsync(arguments));

    [Theory]
    [InlineData(nameof(Programs.AwaitedCall))]
    [InlineData(nameof(Programs.ChannelRoundTrip))]
    [InlineData(nameof(Programs.Coroutine))]
    public async Task A_program_of_benchmarkdotnet_ends_when_awaited(string program) =>
        await ((Task)typeof(Programs).GetMethod(program)!.Invoke(new Programs(), [])!).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
}
