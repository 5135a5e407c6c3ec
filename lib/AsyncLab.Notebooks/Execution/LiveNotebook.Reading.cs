namespace AsyncLab.Notebooks.Execution;

internal sealed partial class LiveNotebook
{
    private async Task ReadAsync()
    {
        try
        {
            await _child.ReadAsync(e => InRun(r => r.Arrived(e)), Send, End);
        }
        finally
        {
            lock (_lock)
            {
                _gone = true;
                End();
            }
        }
    }

    private void Send(RunEvent e) => InRun(run =>
    {
        if (e is CellEnded { Succeeded: true })
            Kept++;
        run.Send(e);
    });

    private void ShowNative(string text, bool isError) => InRun(run => run.ShowNative(text, isError));

    // Between two runs nobody is there for what a thread may still write, as after the end of any other run.
    private void InRun(Action<ProcessRun> act)
    {
        lock (_lock)
        {
            if (_run is { } run)
                act(run);
        }
    }

    private void End() => InRun(run =>
    {
        if (_gone)
            run.ProcessEnded(_child.ExitCode);
        run.Dispose();
        _run = null;
    });
}
