using System.Diagnostics;

namespace AsyncLab;

/// <summary>Units are processes that run one program: it ends when its standard input ends.</summary>
internal sealed class ProcessModel(string id, Func<ProcessStartInfo> command) : Model(id)
{
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(150);

    internal override Counter Weight => Counter.PrivateMemory;

    internal override Task RunAsync(Workload workload, int units)
    {
        var processes = new Process[units];
        for (var i = 0; i < units; i++)
        {
            processes[i] = Start();
            processes[i].StandardInput.Close();
        }

        foreach (var process in processes)
        {
            process.WaitForExit();
            process.Dispose();
        }

        return System.Threading.Tasks.Task.CompletedTask;
    }

    internal override async Task ParkAsync(Workload workload, object[] parked)
    {
        for (var i = 0; i < parked.Length; i++)
            parked[i] = Start();
        var processes = parked.Cast<Process>().ToArray();

        // A program that uses no more CPU time has come to wait for its input.
        for (var (before, now) = (TimeSpan.MinValue, CpuTime(processes)); before != now; (before, now) = (now, CpuTime(processes)))
            await System.Threading.Tasks.Task.Delay(Settled);
    }

    internal override Task<IReadOnlyList<RunSpan>> TraceAsync(TracedUnits request) =>
        this == DotNetProcess ? request.RunInChildrenAsync() : throw new NotSupportedException($"The program of the model '{Id}' cannot be told what to do.");

    internal override Task OffloadAsync(Workload workload) => TraceAsync(new(this, workload, 1));

    // On Windows the smallest program answers only when its input has ended.
    internal override Partner StartPartner() =>
        this == DotNetProcess || !OperatingSystem.IsWindows() ? new ProcessPartner(command())
        : throw new NotSupportedException($"The program of the model '{Id}' does not answer messages.");

    private Process Start()
    {
        var info = command();
        info.RedirectStandardInput = true;
        return System.Diagnostics.Process.Start(info)
            ?? throw new InvalidOperationException($"The program {info.FileName} did not start.");
    }

    private static TimeSpan CpuTime(Process[] processes)
    {
        var sum = TimeSpan.Zero;
        foreach (var process in processes)
        {
            process.Refresh();
            sum += process.TotalProcessorTime;
        }

        return sum;
    }
}
