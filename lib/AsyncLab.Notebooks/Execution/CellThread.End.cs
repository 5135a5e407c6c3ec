namespace AsyncLab.Notebooks.Execution;

internal sealed partial class CellThread
{
    private void End()
    {
        new Thread(Wake) { IsBackground = true, Name = "Wakes a cell" }.Start();
        // To end a thread where it is may break what it is at; so it is the last means.
        if (SpinWait.SpinUntil(() => _isLeaving, Politeness))
            return;
        lock (_gate)
        {
            _isEnding = true;
            // Returns when the thread is on its way out.
            _abort.Cancel();
        }
    }

    private void Wake()
    {
        while (!_isLeaving)
        {
            var entered = Monitor.TryEnter(_gate);
            if (entered || _isEnding)
                Interrupt();
            if (entered)
                Monitor.Exit(_gate);
            Thread.Sleep(Interval);
        }
    }

    private void Interrupt()
    {
        lock (_waking)
        {
            if (_thread is { ThreadState: var state } thread && state.HasFlag(ThreadState.WaitSleepJoin))
                thread.Interrupt();
        }
    }

    // What comes after the cell's code is not to be woken: it would break what all threads share.
    private bool Leave()
    {
        try
        {
            lock (_waking)
                _thread = null;
            _isLeaving = true;
            if (_isAborted)
                Thread.Sleep(1);
            return true;
        }
        catch (ThreadInterruptedException)
        {
            return false;
        }
    }
}
