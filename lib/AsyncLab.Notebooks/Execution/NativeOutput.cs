using System.Text;
using System.Threading.Channels;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Reads what arrives at a standard stream of a notebook's process past its <see cref="Console"/>.</summary>
/// <param name="stream">The stream.</param>
/// <param name="mark">The text that ends the output of a cell.</param>
/// <param name="show">Receives the text.</param>
internal sealed class NativeOutput(Stream stream, string mark, Action<string> show)
{
    // A cell may have redirected the stream, so that no mark arrives.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _marks = Channel.CreateUnbounded<bool>();
    private readonly StringBuilder _text = new();

    /// <summary>Reads to the end of the stream.</summary>
    public async Task ReadAsync()
    {
        var bytes = new byte[8192];
        var chars = new char[Encoding.UTF8.GetMaxCharCount(bytes.Length)];
        var decoder = Encoding.UTF8.GetDecoder();
        try
        {
            while (await stream.ReadAsync(bytes) is var count and > 0)
            {
                _text.Append(chars, 0, decoder.GetChars(bytes, 0, count, chars, 0));
                ShowWholePart();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process is gone.
        }

        Show(_text.ToString());
        _marks.Writer.Complete();
    }

    /// <summary>Waits until all that the cell wrote has been shown.</summary>
    public async Task EndOfCellAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            if (await _marks.Reader.WaitToReadAsync(patience.Token))
                _marks.Reader.TryRead(out _);
        }
        catch (OperationCanceledException)
        {
            // The cell's last output may now appear below the next one.
        }
    }

    private void ShowWholePart()
    {
        var text = _text.ToString();
        while (text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0)
        {
            Show(text[..at]);
            text = text[(at + mark.Length)..];
            _marks.Writer.TryWrite(true);
        }

        // What may be the beginning of a mark waits for its rest.
        var begin = text.LastIndexOf(mark[0]);
        var whole = begin >= 0 && mark.StartsWith(text[begin..], StringComparison.Ordinal) ? begin : text.Length;
        Show(text[..whole]);
        _text.Clear().Append(text, whole, text.Length - whole);
    }

    private void Show(string text)
    {
        if (text.Length > 0)
            show(text);
    }
}
