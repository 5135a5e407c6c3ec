using System.Diagnostics;

namespace AsyncLab.Tests.Measurement;

public class OtherProcessTests
{
    [MeasuredFact]
    public void Our_own_clock_as_seen_from_outside_goes_on_while_we_compute()
    {
        using var self = Process.GetCurrentProcess();
        var (seen, own) = (OtherProcess.CpuTime(self), Environment.CpuUsage.TotalTime);
        Workload.Cpu(20_000_000).Run();
        var (seenAfter, ownAfter) = (OtherProcess.CpuTime(self), Environment.CpuUsage.TotalTime);
        // Windows and others count in steps.
        Assert.InRange((seenAfter - seen) - (ownAfter - own), TimeSpan.FromMilliseconds(-40), TimeSpan.FromMilliseconds(40));
        Assert.True(seenAfter > seen);
    }

    [Fact]
    public void Our_own_threads_are_those_that_others_see()
    {
        using var self = Process.GetCurrentProcess();
        Assert.InRange(OtherProcess.Threads(self), ProcessUsage.Threads - 3, ProcessUsage.Threads + 3);
    }

    [Fact]
    public async Task A_process_that_has_ended_has_no_threads()
    {
        using var child = Process.Start(ChildProgram.PrintLines(1, TimeSpan.Zero))!;
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, OtherProcess.Threads(child));
    }
}
