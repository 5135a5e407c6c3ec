using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Preview;

namespace AsyncLab.Cli.Preview;

/// <summary>A notebook's process, and what its cells have shown.</summary>
/// <param name="path">The notebook.</param>
/// <param name="site">Where its page is.</param>
/// <param name="history">What its cells showed when they ran last.</param>
internal sealed class LiveRun(string path, PreviewedSite site, CellHistory history) : IAsyncDisposable
{
    private LiveNotebook? _process;
    private IReadOnlyList<string> _references = [];
    private bool _isKilled;

    public CellHistory History => history;

    /// <summary>What the run depends on; empty if it runs on what earlier ones have left, and is none that <c>run</c> would make.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The notebook as it was when the run began; null if none is going on.</summary>
    public NotebookCode? Code { get; private set; }

    /// <summary>The place among the cells of code, from 0, of the cell that runs or is next to run.</summary>
    public int Place => _process?.Kept ?? 0;

    /// <summary>Begins to run what has not run as it is now.</summary>
    /// <param name="code">The notebook.</param>
    /// <param name="fresh">Whether all cells run, in a new process.</param>
    public async Task<IAsyncEnumerable<RunEvent>> BeginAsync(NotebookCode code, bool fresh)
    {
        if (fresh || _process is { HasEnded: true } || !_references.SequenceEqual(code.References))
            await DisposeAsync();
        Fingerprint = _process is null ? site.FingerprintOf(code.Document) : "";
        _process ??= new LiveNotebook(HostCommand.CommandLine, path, RunOptions.Default);
        (_references, _isKilled, Code) = (code.References, false, code);
        var kept = Math.Min(history.CountDone(code), _process.Kept);
        history.Begin(code, DateTimeOffset.Now);
        Console.WriteLine($"{Path.GetFileName(path)}: runs from cell {code.Cells[kept].Cell.Number} of {code.Document.Cells.Count}");
        return _process.RunAsync(code.Document, kept);
    }

    /// <summary>Adds what has happened in the run that is going on. That it was killed is no failure of a cell.</summary>
    public void Add(RunEvent happened)
    {
        if (!_isKilled)
            history.Add(Code!, happened);
    }

    /// <summary>The run has come to its end.</summary>
    public void End() => Code = null;

    /// <summary>Ends the run after the cell that runs.</summary>
    public void Stop() => _process?.Stop();

    /// <summary>Ends the run now, and the process with it.</summary>
    public void Kill()
    {
        _isKilled = true;
        _process?.Kill();
    }

    /// <summary>Ends the process and what it started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            (_process, _isKilled) = (null, true);
            await process.DisposeAsync();
        }
    }
}
