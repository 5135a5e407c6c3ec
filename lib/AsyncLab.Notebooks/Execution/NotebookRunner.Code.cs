using System.Diagnostics;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

internal sealed partial class NotebookRunner
{
    private AskingReader? _reader;

    /// <summary>Runs a piece of code that somebody sends.</summary>
    /// <param name="order">The code.</param>
    /// <param name="interruption">Lets somebody end it.</param>
    public async Task RunAsync(CodeOrder order, Interruption interruption)
    {
        (_reader ??= OpenReader()).IsAttended = order.AllowsInput;
        _recorder.Start(order.Id);
        _isHidden = false;
        var (clock, file) = (Stopwatch.StartNew(), order.FileIn(_notebook.Folder));
        var failure = await FailureAsync(() => RunCellsAsync(order, file), file, interruption);
        if (failure is not null)
            Show(failure);

        _recorder.End(failure is null, clock.Elapsed);
        if (failure is not null)
            return;

        foreach (var (name, expression) in order.Expressions)
        {
            var value = await EvaluateAsync(expression, file, interruption);
            _recorder.Report(cell => new ExpressionEvaluated(cell, name, value));
        }
    }

    /// <summary>Takes what somebody has answered to <see cref="InputAsked"/>.</summary>
    public void Answer(string text) => _reader?.Answer(text);

    private AskingReader OpenReader()
    {
        var reader = new AskingReader((prompt, isPassword) => _recorder.Report(cell => new InputAsked(cell, prompt, isPassword)));
        Console.SetIn(TextReader.Synchronized(reader));
        Cells.Kernel.Reader = reader;
        return reader;
    }

    private async Task RunCellsAsync(CodeOrder order, SourceFile file)
    {
        foreach (var cell in order.Cells())
        {
            if (DocumentTypes.Of(cell.Language) is { } type)
                Show(new DisplayOutput(type, cell.Source));
            else if (Languages.Runs(cell))
                await _cells.RunAsync(cell, file);
        }
    }

    private async Task<Output> EvaluateAsync(string expression, SourceFile file, Interruption interruption)
    {
        Output value = new DisplayOutput("text/plain", "");
        var failure = await FailureAsync(async () =>
        {
            if (await _session.RunAsync(expression, file) is { } shown)
                value = _formatter.Format(shown.Value);
        }, file, interruption);
        return failure is null ? value : new ErrorOutput(failure.Message, failure.Detail);
    }

    private async Task<CellFailedException?> FailureAsync(Func<Task> code, SourceFile file, Interruption interruption)
    {
        try
        {
            await interruption.RunAsync(code);
            return null;
        }
        catch (Exception e) when (interruption.End is { } end)
        {
            var interrupted = CellErrors.OfException(end, file, _notebook.Folder);
            return e is CellFailedException failed ? new(interrupted.Message, failed.Detail) : interrupted;
        }
        catch (CellFailedException e)
        {
            return e;
        }
        catch (DibFormatException e)
        {
            return new(e.Message);
        }
    }
}
