using System.Text;

namespace AsyncLab;

/// <summary>
/// Reads the lines of a client. A line ends with CR LF and with nothing else: where two programs disagree about the end of
/// a line, one of them can be made to see a message that the other did not send.
/// </summary>
/// <param name="stream">Where they come from.</param>
/// <param name="limits">How long a line may be, and how long it may take.</param>
internal sealed class LineReader(Stream stream, MailLimits limits)
{
    private readonly byte[] _buffer = new byte[limits.LineBytes];
    private int _start;
    private int _end;

    /// <summary>The next line without its end, a character a byte; null at the end of the stream.</summary>
    /// <exception cref="MailInputException">It is none, or it took too long.</exception>
    public async ValueTask<string?> ReadAsync()
    {
        if (Take() is { } buffered)
            return buffered;
        using var patience = new CancellationTokenSource(limits.Patience);
        try
        {
            while (await FillAsync(patience.Token))
            {
                if (Take() is { } line)
                    return line;
            }

            return null;
        }
        catch (OperationCanceledException)
        {
            throw new MailInputException("No line came for too long");
        }
    }

    private string? Take()
    {
        var feed = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        if (feed < 0)
            return null;
        var line = _buffer.AsSpan(_start, feed);
        _start += feed + 1;
        if (line.IndexOf((byte)'\0') >= 0)
            throw new MailInputException("No NUL is allowed");
        return line.IndexOf((byte)'\r') is >= 0 and var end && end == line.Length - 1
            ? Encoding.Latin1.GetString(line[..end])
            : throw new MailInputException("Lines end with CR LF");
    }

    private async ValueTask<bool> FillAsync(CancellationToken patience)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            throw new MailInputException("The line is too long");
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), patience);
        _end += read;
        return read > 0;
    }
}
