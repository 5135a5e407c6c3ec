using System.Diagnostics;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Ends a notebook's process, and all that its cells have started, when its parent is gone.</summary>
internal static class ParentsEnd
{
    /// <summary>Begins to wait for it.</summary>
    /// <param name="run">The mark of the run.</param>
    public static void Await(string run)
    {
        // The parent never writes to the standard input; it ends when the parent does.
        var input = Console.OpenStandardInput();
        new Thread(() =>
        {
            while (input.ReadByte() >= 0)
            {
            }

            RunProcesses.Kill(run);
            TemporaryFiles.DeleteOfThisRun();
            Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true, Name = "Waits for the parent's end" }.Start();
    }
}
