using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Preview;

namespace AsyncLab.Cli.Preview;

/// <summary>Tells readers of the page, and the author at the terminal, what happens in a run.</summary>
/// <param name="site">Where the page is.</param>
/// <param name="code">The notebook that runs.</param>
internal sealed class LiveReport(PreviewedSite site, NotebookCode code)
{
    private readonly string _path = code.Document.Path;
    private readonly string _name = Path.GetFileName(code.Document.Path);

    /// <summary>Tells what has happened.</summary>
    public void Add(RunEvent happened)
    {
        var cell = code.Document.Cells[happened.Cell - 1];
        var running = $"Cell {cell.Label} of {code.Document.Cells.Count} is running";
        if (happened is CellStarted)
            site.ShowRunning(_path, $"{running}.", cell);
        if (happened is CellProgressed { Percent: var percent })
            site.ShowRunning(_path, $"{running}, {percent} %.", cell);
    }

    /// <summary>Tells how the run ended, and writes down what it showed.</summary>
    /// <param name="run">The run.</param>
    /// <param name="elapsed">How long it took.</param>
    public void Complete(LiveRun run, TimeSpan elapsed)
    {
        if (!run.History.IsCompleteFor(code))
        {
            Console.WriteLine($"{_name}: this run ended early, because the notebook was changed");
            return;
        }

        var result = run.History.Of(code).Result;
        Console.WriteLine($"{_name}: {FailureText.Outcome(new(result, DateTimeOffset.Now, elapsed))}");
        Console.Write(FailureText.Of(result));
        try
        {
            run.History.Save(site.LogOf(_path), code, run.Fingerprint);
        }
        catch (IOException e)
        {
            Console.WriteLine($"{_name}: this run is not kept for later: {e.Message}");
        }
    }
}
