using AsyncLab.Notebooks.Runs;
using Spectre.Console;

namespace AsyncLab.Cli;

/// <summary>A bar for each notebook on a terminal; failures are told at the end, below the bars.</summary>
internal sealed class LiveView(IAnsiConsole console) : IRunView
{
    private readonly List<string> _failures = [];
    private ProgressContext? _bars;
    private ProgressTask? _current;

    public async Task ShowAsync(Func<Task> run)
    {
        try
        {
            await console.Progress()
                .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
                .StartAsync(async bars =>
                {
                    _bars = bars;
                    await run();
                });
        }
        finally
        {
            foreach (var failure in _failures) console.Write(new Text(failure));
        }
    }

    public void Started(NotebookProgress notebook) =>
        _current = _bars!.AddTask(Markup.Escape(notebook.Name), maxValue: notebook.Cells);

    public void CellStarted(NotebookProgress notebook, int cell, TimeSpan elapsed)
    {
        _current!.Value = cell - 1;
        _current.Description = Markup.Escape($"{notebook.Name}: cell {cell} of {notebook.Cells}");
    }

    public void CellProgressed(NotebookProgress notebook, int cell, int percent)
    {
        _current!.Value = cell - 1 + (percent / 100.0);
        _current.Description = Markup.Escape($"{notebook.Name}: cell {cell} of {notebook.Cells}, {percent} %");
    }

    public void Ended(NotebookProgress notebook, NotebookRun run)
    {
        var colour = run.Result.Succeeded ? "green" : "red";
        _current!.Description = $"[{colour}]{Markup.Escape($"{notebook.Name}: {FailureText.Outcome(run)}")}[/]";
        if (run.Result.Succeeded)
            _current.Value = _current.MaxValue;
        else
            _failures.Add($"{notebook.Name}{Environment.NewLine}{FailureText.Of(run.Result)}");
        _current.StopTask();
    }
}
