using System.Diagnostics;

namespace AsyncLab;

internal static partial class Unanswered
{
    private static Func<Task> ProcessOutput()
    {
        var process = Start();
        return () => process.StandardOutput.ReadLineAsync();
    }

    private static Func<Task> ProcessExit()
    {
        var process = Start();
        return () => process.WaitForExitAsync();
    }

    // It ends when its standard input does, and so with this process, however that ends.
    private static Process Start()
    {
        var info = SmallestProgram.Command();
        info.RedirectStandardInput = info.RedirectStandardOutput = true;
        return Keep(Process.Start(info)!);
    }
}
