using System.Diagnostics;
using AsyncLab.Tests.Workers;

namespace AsyncLab.Tests.Workloads;

public class CommandTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [MeasuredFact]
    public async Task The_shell_and_our_own_program_print_the_same_lines()
    {
        foreach (var command in (ProcessStartInfo[])[ChildProgram.PrintLines(3, Pause), ChildProgram.PrintLinesOurselves(3, Pause)])
        {
            using var process = Process.Start(command)!;
            var began = Stopwatch.GetTimestamp();
            Assert.Equal(["1", "2", "3"], (await process.StandardOutput.ReadToEndAsync(Cancellation)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            await process.WaitForExitAsync(Cancellation);
            Assert.Equal(0, process.ExitCode);
            Assert.True(Stopwatch.GetElapsedTime(began) > 2 * Pause);
        }
    }

    [Fact]
    public async Task Our_own_program_ends_when_nobody_is_there_any_more()
    {
        using var process = Process.Start(ChildProgram.PrintLinesOurselves(2, TimeSpan.FromHours(1)))!;
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task A_command_that_prints_too_little_or_fails_fails_the_unit()
    {
        var tooFew = Workload.RunCommand.Of(ChildProgram.PrintLines(2, TimeSpan.Zero), 3);
        Assert.Throws<InvalidOperationException>(tooFew.Run);
        await Assert.ThrowsAsync<InvalidOperationException>(tooFew.RunAsync);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no sh.");
        await Assert.ThrowsAsync<InvalidOperationException>(new Workload.RunCommand("sh\n-c\nexit 3", 0).RunAsync);
    }

    [MeasuredTheory]
    [InlineData("thread")]
    [InlineData("event-loop")]
    [InlineData("python-thread")]
    [InlineData("python-asyncio")]
    public async Task Commands_that_are_asked_for_together_wait_together(string model)
    {
        Assert.SkipUnless(Model.Parse(model).Runtime.IsAvailable, Runtime.CPython.Missing ?? "");
        var request = new InputOutputCalls(Model.Parse(model), Workload.Command(3, TimeSpan.FromMilliseconds(200)), 4);
        var reading = await WorkerProcess.MeasureAsync(request, WorkerProcess.Deadline, Cancellation);
        Assert.InRange(reading.Counters[Counter.WallTime].Median.Value, 590e6, 2_000e6);
        Assert.True(reading.Counters[Counter.HeldThreads].Median.Value >= 1);
        if (OperatingSystem.IsLinux())
            await PythonProcess.GoneAsync(Descendants.OfThisProcess());
    }

    [Fact]
    public void No_line_and_no_time_before_it_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Workload.Command(0, Pause));
        Assert.Throws<ArgumentOutOfRangeException>(() => Workload.Command(1, -Pause));
    }
}
