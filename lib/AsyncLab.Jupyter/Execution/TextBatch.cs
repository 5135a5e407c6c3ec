using System.Text;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Execution;

/// <summary>
/// Puts together what cells print in quick succession: frontends take so many messages a second and no more. The first text
/// after a pause goes at once.
/// </summary>
/// <param name="send">Sends text; one call after the other.</param>
internal sealed class TextBatch(Action<ConsoleOutput> send)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private bool _isError;
    private bool _pauses;

    /// <summary>Takes text.</summary>
    public void Add(ConsoleOutput output)
    {
        lock (_lock)
        {
            if (output.IsError != _isError)
                Send();

            _isError = output.IsError;
            _text.Append(output.Text);
            if (_pauses)
                return;
            Send();
            _pauses = true;
            _ = PauseAsync();
        }
    }

    /// <summary>Sends what waits.</summary>
    public void Flush()
    {
        lock (_lock)
            Send();
    }

    private async Task PauseAsync()
    {
        await Task.Delay(Interval).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        lock (_lock)
        {
            _pauses = false;
            Send();
        }
    }

    private void Send()
    {
        if (_text.Length == 0)
            return;
        send(new(_text.ToString(), _isError));
        _text.Clear();
    }
}
