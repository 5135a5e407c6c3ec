using AsyncLab.Notebooks.Runs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AsyncLab.Cli;

/// <summary>A bar for each notebook on a terminal, below them what the cell that runs prints; failures are told at the end.</summary>
internal sealed class LiveView(IAnsiConsole console) : IRunView
{
    private const int MostPrinted = 5;

    private readonly ConsoleTail _printed = new();
    private readonly List<string> _failures = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _display = Task.CompletedTask;
    private ProgressContext? _bars;
    private ProgressTask? _current;

    public async Task ShowAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        finally
        {
            _printed.Clear();
            _ended.SetResult();
            await _display;
            foreach (var failure in _failures) console.Write(new Text(failure));
        }
    }

    public void Started(NotebookProgress notebook)
    {
        // Not earlier: where every notebook is unchanged there is nothing to watch.
        if (_bars is null) Display();
        _current = _bars!.AddTask(Markup.Escape(notebook.Name), maxValue: notebook.Cells);
        _current.Tag = notebook.Expected;
    }

    public void CellStarted(NotebookProgress notebook, int cell, TimeSpan elapsed)
    {
        _printed.Clear();
        _current!.Value = cell - 1;
        _current.Description = Markup.Escape($"{notebook.Name}: cell {cell} of {notebook.Cells}");
    }

    public void CellProgressed(NotebookProgress notebook, int cell, int percent)
    {
        _current!.Value = cell - 1 + (percent / 100.0);
        _current.Description = Markup.Escape($"{notebook.Name}: cell {cell} of {notebook.Cells}, {percent} %");
    }

    public void CellPrinted(string text) => _printed.Add(text);

    public void Ended(NotebookProgress notebook, NotebookRun run)
    {
        _printed.Clear();
        var colour = run.Result.Succeeded ? "green" : "red";
        _current!.Description = $"[{colour}]{Markup.Escape($"{notebook.Name}: {FailureText.Outcome(run)}")}[/]";
        if (run.Result.Succeeded)
            _current.Value = _current.MaxValue;
        else
            _failures.Add($"{notebook.Name}{Environment.NewLine}{FailureText.Of(run.Result)}");
        _current.StopTask();
    }

    // Above the bars, if there are any.
    public void Unchanged(NotebookProgress notebook) => console.WriteLine(notebook.Unchanged);

    private void Display() =>
        _display = console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new TimeColumn())
            .UseRenderHook((bars, tasks) => new Rows([bars, .. Printed(tasks.Count)]))
            .StartAsync(bars =>
            {
                _bars = bars;
                return _ended.Task;
            });

    private IEnumerable<IRenderable> Printed(int bars)
    {
        var width = console.Profile.Width - 4;
        foreach (var line in _printed.Lines(Math.Clamp(console.Profile.Height - bars - 3, 0, MostPrinted)))
        {
            var shown = new Segment(line);
            if (shown.CellCount() > width) shown = new(Segment.Truncate(shown, width - 1)?.Text + "…");
            yield return new Text("  " + shown.Text, new(Color.Grey));
        }
    }
}
