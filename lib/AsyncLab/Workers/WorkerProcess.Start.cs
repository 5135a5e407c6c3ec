using System.Diagnostics;
using System.Globalization;

namespace AsyncLab;

internal static partial class WorkerProcess
{
    // Python counts those of the machine, whatever a container grants.
    private const string CpusVariable = "ASYNCLAB_CPUS";
    private const string CallCountingDelay = "DOTNET_TC_CallCountingDelayMs";

    /// <summary>How to start a worker, with the runtime's own defaults whatever the notebook's process has.</summary>
    public static ProcessStartInfo Command() => CommandOf("AsyncLab.Worker.dll");

    /// <summary>How to start a program that lies beside this assembly, in the same way.</summary>
    public static ProcessStartInfo CommandOf(string program)
    {
        var library = Path.GetDirectoryName(typeof(WorkerProcess).Assembly.Location)!;
        var info = new ProcessStartInfo(DotNetHost.Path, [Path.Combine(library, program)]);
        foreach (var setting in info.Environment.Keys.Where(IsRuntimeSetting).ToArray())
            info.Environment.Remove(setting);
        // No debugger connects to it; the files for that would stay behind when it is killed.
        info.Environment["DOTNET_EnableDiagnostics"] = "0";
        return info;
    }

    /// <summary>Has a worker that is to be started talk to us alone, and compile what runs often at once.</summary>
    public static void Prepare(ProcessStartInfo info)
    {
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        // By default the runtime waits 100 ms, on one CPU ten times that, before it counts the calls of a method to
        // compile it better: seconds, for code that a long-running program runs all its life in the better version.
        info.Environment[CallCountingDelay] = "0";
        info.Environment.Remove(Effort.RoundsVariable);
        info.Environment[CpusVariable] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
    }

    private static Process Start(Request request, ProcessStartInfo info, WorkerFolder folder)
    {
        Prepare(info);
        folder.GiveTo(info);
        info.Environment[DeviceProgram.Variable] = DeviceProcess.CommandLines;
        if (Effort.IsQuick && request.IsMostlyIdle)
            info.Environment.Remove(CallCountingDelay);
        if (request.IsBrief)
            info.Environment[Effort.Variable] = Effort.Quick;
        info.Environment[Effort.RoundsVariable] = request.Rounds.ToString(CultureInfo.InvariantCulture);
        return request.OnOneCpu ? OneCpu.Start(info) : Process.Start(info)!;
    }

    private static bool IsRuntimeSetting(string name) =>
        name.StartsWith("DOTNET_", StringComparison.Ordinal) && !name.StartsWith("DOTNET_ROOT", StringComparison.Ordinal);
}
