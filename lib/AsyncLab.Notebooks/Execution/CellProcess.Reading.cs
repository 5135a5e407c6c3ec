using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

internal sealed partial class CellProcess
{
    private const string Lost = "The variables of all cells are lost: run the cells again, from the top";

    private int _last;

    private async Task ReadAsync()
    {
        try
        {
            await _child.ReadAsync(_ => { }, Show, EndRun);
        }
        finally
        {
            lock (_lock)
            {
                _gone = true;
                if (_run is null && !_disposed)
                    _show(new CellShowed(_last, new ConsoleOutput($"The process of the cells {ProcessEnd.Describe(_child.ExitCode)}. {Lost}.\n", IsError: true)));
                EndRun();
            }
        }
    }

    private void Show(RunEvent e)
    {
        lock (_lock)
        {
            _last = e.Cell;
            _run?.Add(e);
            _show(e);
        }
    }

    private void ShowNative(string text, bool isError) => Show(new CellShowed(_last, new ConsoleOutput(text, isError)));

    private void EndRun()
    {
        lock (_lock)
        {
            if (_run is not { } run)
                return;

            if (_gone)
            {
                var reason = run.Force ?? $"while the cell ran, its process {ProcessEnd.Describe(_child.ExitCode)}";
                if (!run.HasStarted)
                    Show(new CellStarted(run.Code.Id));
                Show(new CellShowed(run.Code.Id, new ErrorOutput($"cell {run.Code.Number}: {reason}. {Lost}", "")));
                Show(new CellEnded(run.Code.Id, Succeeded: false, TimeSpan.Zero) { ProcessEnded = true });
            }

            _run = null;
            run.End();
        }
    }

    private async Task EndByForceAsync(CodeRun run, string reason)
    {
        await Task.WhenAny(run.Result, Task.Delay(Patience));
        lock (_lock)
        {
            if (_run != run)
                return;
            run.Force ??= $"{reason}; it did not end by itself within {DurationText.Of(Patience)} and was ended by force";
        }

        _child.Kill();
    }
}
