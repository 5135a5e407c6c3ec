using AsyncLab.Notebooks.Cells;

namespace AsyncLab.Notebooks.Execution;

/// <summary>The keyboard of cells that somebody runs one by one: it asks whoever sits there for a line.</summary>
/// <param name="ask">Asks: the question, and whether nobody shall see the answer.</param>
internal sealed class AskingReader(Action<string, bool> ask) : TextReader, INotebookReader
{
    private const string NobodyAnswers =
        "the cell asks for input, and the program that runs it has said that nobody answers; assign the text in the cell instead";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private volatile TaskCompletionSource<string>? _question;
    private string _line = "";

    /// <summary>Whether somebody sits there.</summary>
    public bool IsAttended { get; set; }

    /// <summary>Takes an answer; one that comes too late belongs to a question that nobody asks any more.</summary>
    public void Answer(string text) => Interlocked.Exchange(ref _question, null)?.TrySetResult(text);

    /// <summary>Asks for a line.</summary>
    /// <param name="prompt">The question.</param>
    /// <param name="isPassword">Whether nobody shall see the answer.</param>
    /// <exception cref="NotSupportedException">Nobody answers.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public string Ask(string prompt, bool isPassword)
    {
        if (!IsAttended)
            throw new NotSupportedException(NobodyAnswers);

        var question = _question = new TaskCompletionSource<string>();
        ask(prompt, isPassword);
        while (!question.Task.Wait(Interval))
            Interruption.ThrowIfAsked();
        return question.Task.Result;
    }

    public override string ReadLine()
    {
        var line = _line.Length > 0 ? _line.TrimEnd('\n') : Ask("", isPassword: false);
        _line = "";
        return line;
    }

    public override int Peek() => NextLine()[0];

    public override int Read()
    {
        var next = NextLine()[0];
        _line = _line[1..];
        return next;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var line = NextLine();
        count = Math.Min(count, line.Length);
        line.CopyTo(0, buffer, index, count);
        _line = line[count..];
        return count;
    }

    // There is no end: whoever sits there can always be asked again.
    public override string ReadToEnd() => ReadLine();

    private string NextLine() => _line.Length > 0 ? _line : _line = Ask("", isPassword: false) + "\n";
}
