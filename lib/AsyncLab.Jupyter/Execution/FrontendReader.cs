using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Channels;
using AsyncLab.Jupyter.Messages;
using AsyncLab.Jupyter.Requests;
using AsyncLab.Notebooks.Cells;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Execution;

/// <summary>The keyboard of cells: whoever sits at the frontend that runs them.</summary>
/// <param name="frontends">The frontends.</param>
internal sealed class FrontendReader(Frontends frontends) : TextReader, INotebookReader
{
    private const string NobodyAnswers =
        "the cell asks for input, and the program that runs it has said that nobody answers; assign the text in the cell instead";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private volatile TaskCompletionSource<string>? _question;
    private string _line = "";

    /// <summary>The request whose cell runs.</summary>
    public ExecuteRequest? Request { get; set; }

    /// <summary>What happens before somebody is asked: what was written so far becomes visible.</summary>
    public Action BeforeQuestion { get; set; } = () => { };

    /// <summary>Takes an answer; one that comes too late belongs to a question that nobody asks any more.</summary>
    public void Answer(ReceivedMessage reply) => Interlocked.Exchange(ref _question, null)?.TrySetResult(reply.Content.Text("value"));

    /// <summary>Asks for a line.</summary>
    /// <param name="prompt">The question.</param>
    /// <param name="isPassword">Whether nobody shall see the answer.</param>
    /// <exception cref="NotSupportedException">Nobody answers.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public string Ask(string prompt, bool isPassword)
    {
        if (Request is not { AllowsInput: true } request)
            throw new NotSupportedException(NobodyAnswers);

        var question = new TaskCompletionSource<string>();
        lock (CellThread.Gate)
        {
            BeforeQuestion();
            _question = question;
            frontends.Ask(request.Message, "input_request", new JsonObject { ["prompt"] = prompt, ["password"] = isPassword });
        }

        while (!question.Task.Wait(Interval))
            Interruption.Current?.ThrowIfAsked();
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
