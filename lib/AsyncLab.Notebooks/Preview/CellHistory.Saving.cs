using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Preview;

internal sealed partial class CellHistory
{
    /// <summary>Writes down what the cells showed.</summary>
    /// <param name="file">Where the log of the last run is.</param>
    /// <param name="code">The notebook.</param>
    /// <exception cref="IOException">The file cannot be written, or another run writes it.</exception>
    public void Save(string file, NotebookCode code)
    {
        // No fingerprint: cells that ran on what others had left are no run from the beginning.
        using var log = RunLog.Begin(file, code.Document, "", _started);
        lock (_lock)
        {
            foreach (var (happened, _) in Happened(code))
                log.Add(happened);
        }

        log.Complete(Of(code).Elapsed);
    }
}
