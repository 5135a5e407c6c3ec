using System.Diagnostics;

namespace AsyncLab;

/// <summary>Units are processes that run one program: it ends when its standard input ends.</summary>
/// <param name="id">See <see cref="Model.Id"/>.</param>
/// <param name="command">How to start the program.</param>
/// <param name="listens">Whether the program can be told what to do.</param>
internal sealed class ProcessModel(string id, Func<ProcessStartInfo> command, bool listens) : Model(id)
{
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(150);

    internal override Counter Weight => Counter.PrivateMemory;

    internal override int Most => 50;

    internal override Quantity Allowance => Quantity.Bytes((listens ? 64 : 8) << 20);

    // A runtime brings threads of its own.
    internal override int Tasks => listens ? 10 : 1;

    internal override async Task RunAsync(Workload workload, int units)
    {
        Accept(workload);
        var processes = new Process[units];
        var attended = new List<Task>();
        for (var i = 0; i < units; i++)
        {
            var unit = workload.ToSend();
            processes[i] = Start(unit is Workload.None ? [] : unit.ToWords());
            if (unit is Workload.None)
                processes[i].StandardInput.Close();
            else
                attended.Add(unit.AttendAsync(processes[i].StandardInput.BaseStream, processes[i].StandardOutput.BaseStream));
        }

        await System.Threading.Tasks.Task.WhenAll(attended);
        foreach (var process in processes)
            Finish(process);
    }

    // A program that is told nothing starts, finds that its input has ended, and ends.
    internal override void Accept(Workload workload)
    {
        if (!listens && workload is not (Workload.None or Workload.Park))
            throw new ArgumentException(Texts.Format("Process_not_listening", this, workload, DotNetProcess), nameof(workload));
    }

    internal override object Park(Workload workload) => Start([]);

    internal override async Task SettleAsync(object[] parked)
    {
        var processes = parked.Cast<Process>().ToArray();

        // A program that uses no more CPU time has come to wait for its input.
        for (var (before, now) = (TimeSpan.MinValue, CpuTime(processes)); before != now; (before, now) = (now, CpuTime(processes)))
            await System.Threading.Tasks.Task.Delay(Settled);
    }

    internal override Task<IReadOnlyList<RunSpan>> TraceAsync(TracedUnits request) =>
        listens ? request.RunInChildrenAsync() : throw new NotSupportedException($"The program of the model '{Id}' cannot be told what to do.");

    // To start a process takes a while, too: that is no work for an event loop.
    internal override Task OffloadAsync(Workload workload) => System.Threading.Tasks.Task.Run(() => TraceAsync(new(this, workload.ToSend(), 1)));

    internal override async Task RequestAsync(Workload workload)
    {
        Accept(workload);
        var process = Start(workload.ToSend().ToWords());
        await process.WaitForExitAsync();
        Finish(process);
    }

    // On Windows the smallest program answers only when its input has ended.
    internal override Partner StartPartner() =>
        listens || !OperatingSystem.IsWindows() ? new ProcessPartner(command())
        : throw new NotSupportedException($"The program of the model '{Id}' does not answer messages.");

    private static void Finish(Process process)
    {
        process.WaitForExit();
        var code = process.ExitCode;
        process.Dispose();
        if (code != 0)
            throw new InvalidOperationException($"A unit in a process of its own ended with exit code {code}.");
    }

    private Process Start(string[] words)
    {
        var info = command();
        foreach (var word in words)
            info.ArgumentList.Add(word);
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = words.Length > 0;
        return System.Diagnostics.Process.Start(info)
            ?? throw new InvalidOperationException($"The program {info.FileName} did not start.");
    }

    private static TimeSpan CpuTime(Process[] processes)
    {
        var sum = TimeSpan.Zero;
        foreach (var process in processes.Where(p => !p.HasExited))
        {
            process.Refresh();
            sum += process.TotalProcessorTime;
        }

        return sum;
    }
}
