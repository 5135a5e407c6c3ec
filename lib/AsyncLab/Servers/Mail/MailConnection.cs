using System.Net.Sockets;
using System.Text;

namespace AsyncLab;

/// <summary>A connection of a client: lines come in, answers go out, later.</summary>
internal sealed class MailConnection : IAsyncDisposable
{
    private const int DrainBytes = 4096;
    private const int Drains = 64;

    private readonly Socket _socket;
    private readonly NetworkStream _stream;
    private readonly MailLimits _limits;
    private readonly LineReader _lines;
    private readonly DelayedAnswers _answers;
    private long _asked = TimeProvider.System.GetTimestamp();

    /// <summary>Takes over a socket.</summary>
    public MailConnection(Socket socket, TimeSpan delay, MailLimits limits)
    {
        socket.NoDelay = true;
        (_socket, _limits, _stream) = (socket, limits, new(socket, ownsSocket: true));
        (_lines, _answers) = (new(_stream, limits), new(_stream, delay, limits));
    }

    /// <summary>The next line; null at the end.</summary>
    /// <exception cref="MailInputException">It is none.</exception>
    public async ValueTask<string?> ReadLineAsync()
    {
        var line = await _lines.ReadAsync();
        _asked = TimeProvider.System.GetTimestamp();
        return line;
    }

    /// <summary>Answers the line that came last, a byte a character; a line more is ended here.</summary>
    public ValueTask AnswerAsync(string answer) => _answers.AddAsync(_asked, Encoding.Latin1.GetBytes(answer + "\r\n"));

    /// <summary>Sends what is to be sent, lets the client read it, and ends the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _answers.EndAsync();
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
            // A connection that is closed with something unread is reset, and the last answer with it.
            using var farewell = new CancellationTokenSource(_limits.Farewell);
            var buffer = new byte[DrainBytes];
            for (var left = Drains; left > 0 && await _stream.ReadAsync(buffer, farewell.Token) > 0; left--)
            {
            }
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            // It is gone already, or will not go.
        }

        await _stream.DisposeAsync();
    }
}
