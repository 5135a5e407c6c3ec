using System.Diagnostics;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Listens to the parent of a notebook's process, which says when to begin; when it is gone, the process ends with all that its cells have started.</summary>
internal static class Parent
{
    /// <summary>Begins to listen.</summary>
    /// <param name="run">The mark of the run.</param>
    /// <returns>Completes when the run is to begin.</returns>
    public static Task Listen(string run)
    {
        // The parent writes a single byte to the standard input, which ends when the parent does.
        var (input, begins) = (Console.OpenStandardInput(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        new Thread(() =>
        {
            while (input.ReadByte() >= 0)
                begins.TrySetResult();

            RunProcesses.Kill(run);
            TemporaryFiles.DeleteOfThisRun();
            Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true, Name = "Listens to the parent" }.Start();
        return begins.Task;
    }
}
