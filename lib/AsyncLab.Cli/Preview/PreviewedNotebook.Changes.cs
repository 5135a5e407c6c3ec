namespace AsyncLab.Cli.Preview;

internal sealed partial class PreviewedNotebook
{
    // How long a cell may go on to run that has been changed meanwhile: perhaps because it would never end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private string FileName => System.IO.Path.GetFileName(Path);

    // Whether there is something new to show.
    private bool Load()
    {
        var error = _file.Error;
        var hasChanged = _file.Load();
        if (_file.Error is { } message && message != error)
            Console.WriteLine(message);
        _site.ShowError(Path, _file.Error);
        return hasChanged | HaveInputsChanged();
    }

    // What changes while the notebook runs may be its own work, which would run it for ever.
    private bool HaveInputsChanged()
    {
        if (_runs.Mode == RunMode.Never || _run.Code is not null || _inputs.FirstChanged(_file.Code) is not { } place)
            return false;

        _run.History.ForgetFrom(place);
        return true;
    }

    private void End()
    {
        _running = null;
        if (_inputs.FirstChanged(_file.Code) is { } place)
            Console.WriteLine($"{FileName}: an input of cell {_file.Code.Cells[place].Cell.Label} changed during the run; change it again to run with it");
    }

    // Whether a cell runs that has to end because it has changed.
    private async Task<bool> ShowAsync()
    {
        await _site.WriteAsync(() => Run);
        var same = _run.History.CountSame(_file.Code);
        if (_run.Code is not { } running || same == running.Cells.Count)
            return false;

        _run.Stop();
        if (same > _run.Place)
            return false;
        _site.ShowRunning(Path, $"The cell that is running was changed. It gets {Patience.TotalSeconds} s to end.");
        return true;
    }
}
