using AsyncLab.Notebooks.Cells;

namespace AsyncLab.Notebooks.Execution;

internal sealed partial class NotebookRunner : INotebookDisplay
{
    private readonly ValueFormatter _formatter = new();

    DisplayedValue INotebookDisplay.Show(object? value, string? mimeType) => Show(_formatter.Format(value, mimeType, _isHidden));

    DisplayedValue INotebookDisplay.ShowText(string text, string mimeType) => Show(new DisplayOutput(mimeType, text));

    private DisplayedValue Show(DisplayOutput output, bool isResult = false)
    {
        var shown = _recorder.Show(output, isResult);
        return new(output.MimeType, value =>
        {
            if (shown is { } place)
                _recorder.Update(place, _formatter.Format(value, output.MimeType, _isHidden));
        });
    }

    private void ShowResult(object? value)
    {
        // It has been shown when it was made.
        if (value is not DisplayedValue)
            Show(_formatter.Format(value, mimeType: null, _isHidden), isResult: true);
    }

    private void Show(CellFailedException error) => _recorder.Show(new ErrorOutput(error.Message, error.Detail));
}
