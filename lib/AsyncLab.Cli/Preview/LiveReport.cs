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
        var cell = $"Cell {happened.Cell} of {code.Document.Cells.Count} is running";
        if (happened is CellStarted)
            site.ShowRunning(_path, $"{cell}.", happened.Cell);
        if (happened is CellProgressed { Percent: var percent })
            site.ShowRunning(_path, $"{cell}, {percent} %.", happened.Cell);
    }

    /// <summary>Tells how the run ended, and writes down what it showed.</summary>
    public void Complete(CellHistory history, TimeSpan elapsed)
    {
        if (!history.IsCompleteFor(code))
        {
            Console.WriteLine($"{_name}: this run ended early, because the notebook was changed");
            return;
        }

        var result = history.Of(code).Result;
        Console.WriteLine($"{_name}: {FailureText.Outcome(new(result, DateTimeOffset.Now, elapsed))}");
        Console.Write(FailureText.Of(result));
        try
        {
            history.Save(site.LogOf(_path), code);
        }
        catch (IOException e)
        {
            Console.WriteLine($"{_name}: this run is not kept for later: {e.Message}");
        }
    }
}
