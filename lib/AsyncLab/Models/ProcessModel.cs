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
        var told = workload is not Workload.None;
        var processes = new Process[units];
        for (var i = 0; i < units; i++)
        {
            processes[i] = Start(told);
            if (!told)
                processes[i].StandardInput.Close();
        }

        if (told)
            await System.Threading.Tasks.Task.WhenAll(processes.Select(p => TellAsync(p, workload.ToSend())));
        foreach (var process in processes)
            Finish(process);
    }

    // A program that is told nothing starts, finds that its input has ended, and ends.
    internal override void Accept(Workload workload)
    {
        if (!listens && workload is not (Workload.None or Workload.Park))
            throw new ArgumentException(Texts.Format("Process_not_listening", this, workload, DotNetProcess), nameof(workload));
    }

    internal override object Park(Workload workload) => Start(told: false);

    internal override async Task SettleAsync(object[] parked)
    {
        var processes = parked.Cast<Process>().ToArray();

        // A program that uses no more CPU time has come to wait for its input.
        for (var (before, now) = (TimeSpan.MinValue, CpuTime(processes)); before != now; (before, now) = (now, CpuTime(processes)))
            await System.Threading.Tasks.Task.Delay(Settled);
    }

    internal override Task<IReadOnlyList<RunSpan>> TraceAsync(TracedUnits request) =>
        this == DotNetProcess ? request.RunInChildrenAsync() : throw new NotSupportedException($"The program of the model '{Id}' cannot be told what to do.");

    internal override Task OffloadAsync(Workload workload) => TraceAsync(new(this, workload, 1));

    internal override Partner StartPartner() => new ProcessPartner(command());

    private static async Task TellAsync(Process process, Workload unit)
    {
        var (input, output) = (process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        await OneUnit.SendAsync(unit, input);
        await unit.AttendAsync(input, output);
    }

    private static void Finish(Process process)
    {
        process.WaitForExit();
        var code = process.ExitCode;
        process.Dispose();
        if (code != 0)
            throw new InvalidOperationException($"A unit in a process of its own ended with exit code {code}.");
    }

    private Process Start(bool told)
    {
        var info = command();
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = told;
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
