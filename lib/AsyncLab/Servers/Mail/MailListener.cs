using System.Net;
using System.Net.Sockets;

namespace AsyncLab;

/// <summary>Listens on a port of loopback that the system chooses, and opens a session for every client.</summary>
internal sealed class MailListener : IAsyncDisposable
{
    private const int Backlog = 512;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<MailConnection, MailSession> _open;
    private readonly TimeSpan _delay;
    private readonly MailLimits _limits;
    private readonly Task _accepting;
    private int _connections;

    /// <summary>Begins to listen.</summary>
    /// <param name="open">Makes the session of a client.</param>
    /// <param name="delay">How long after a question its answer is sent.</param>
    /// <param name="limits">How many clients there may be, and what each may do.</param>
    public MailListener(Func<MailConnection, MailSession> open, TimeSpan delay, MailLimits limits)
    {
        (_open, _delay, _limits) = (open, delay, limits);
        _listener.Start(Backlog);
        _accepting = AcceptAllAsync();
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Listens no more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAllAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException)
            {
                // A client that went before it was served, or no descriptor is free; one will be.
                await Task.Delay(Pause);
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await using var connection = new MailConnection(socket, _delay, _limits);
        var session = _open(connection);
        try
        {
            if (Interlocked.Increment(ref _connections) > _limits.Connections)
                await connection.AnswerAsync(session.Farewell("Too many connections"));
            else
                await session.RunAsync();
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    }
}
