using System.Diagnostics;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

internal sealed partial class NotebookRunner
{
    /// <summary>What the cells so far have declared.</summary>
    public CSharpSession Session => _session;

    /// <summary>Runs a piece of text that somebody sends: one cell, or several with headers as in a <c>.dib</c> file.</summary>
    /// <param name="request">The text.</param>
    /// <returns>Why it failed; null if it did not.</returns>
    public async Task<ErrorOutput?> RunAsync(CodeRequest request)
    {
        _recorder.Start(request.Id);
        _isHidden = false;
        var clock = Stopwatch.StartNew();
        var failure = await FailureAsync(() => RunCellsAsync(request), request.File);
        await request.SettleAsync();
        if (failure is not null)
            Show(failure);

        _recorder.End(failure is null, clock.Elapsed);
        return failure is null ? null : new(failure.Message, failure.Detail);
    }

    /// <summary>Evaluates an expression after a piece of text that was sent; it is part of that.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="request">That piece.</param>
    /// <returns>The value, formatted, or why there is none.</returns>
    public async Task<Output> EvaluateAsync(string expression, CodeRequest request)
    {
        Output value = new DisplayOutput("text/plain", "");
        var failure = await FailureAsync(() => request.Interruption.RunAsync(async () =>
        {
            if (await _session.RunAsync(expression, request.File) is { } shown)
                value = _formatter.Format(shown.Value);
        }), request.File);
        return failure is null ? value : new ErrorOutput(failure.Message, failure.Detail);
    }

    /// <summary>Shows text that came to the console past <see cref="Console"/>.</summary>
    public void WriteNative(string text, bool isError) => _recorder.Write(text, isError);

    private async Task RunCellsAsync(CodeRequest request)
    {
        foreach (var cell in request.Cells())
        {
            if (DocumentTypes.Of(cell.Language) is { } type)
            {
                Show(new DisplayOutput(type, cell.Source));
            }
            else if (Languages.Runs(cell))
            {
                using var limit = request.Limit(cell);
                await request.Interruption.RunAsync(() => _cells.RunAsync(cell, request.File));
            }
        }
    }

    private async Task<CellFailedException?> FailureAsync(Func<Task> code, SourceFile file)
    {
        try
        {
            await code();
            return null;
        }
        catch (CellFailedException e)
        {
            return e;
        }
        catch (Exception e) when (e is OperationCanceledException or DibFormatException)
        {
            return e is DibFormatException ? new(e.Message) : CellErrors.OfException(e, file, _notebook.Folder);
        }
    }
}
