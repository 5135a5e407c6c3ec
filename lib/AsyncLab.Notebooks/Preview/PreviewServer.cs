using System.Net;
using System.Net.Sockets;

namespace AsyncLab.Notebooks.Preview;

/// <summary>Serves a site to browsers on this machine, and tells open pages what has happened to them.</summary>
/// <remarks>
/// Not Kestrel: a program that refers to ASP.NET Core needs it installed and looks for it at every start, and so would
/// each notebook's process. What a preview needs of HTTP is one GET for each connection.
/// </remarks>
internal sealed class PreviewServer : IDisposable
{
    private const int MostConnections = 100;

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _places = new(MostConnections);
    private readonly IReadOnlyList<TcpListener> _listeners;

    /// <summary>Starts to listen on the loopback addresses, and nowhere else.</summary>
    /// <param name="folder">The site's folder.</param>
    /// <param name="feed">What happens to its pages.</param>
    /// <param name="port">The port, or 0 for one that the system chooses.</param>
    /// <exception cref="SocketException">The port is in use or not allowed.</exception>
    public PreviewServer(string folder, PageFeed feed, int port = 0)
    {
        _listeners = Loopback.Listen(port);
        Port = ((IPEndPoint)_listeners[0].LocalEndpoint).Port;
        var connection = new PreviewConnection(new(Path.GetFullPath(folder)), feed, new(Port));
        foreach (var listener in _listeners)
            _ = AcceptAsync(listener, connection);
    }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>The address of the site's table of contents.</summary>
    public string Address => $"http://127.0.0.1:{Port}/";

    /// <summary>Stops listening and ends all connections.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        foreach (var listener in _listeners)
            listener.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener, PreviewConnection connection)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await _places.WaitAsync(_stop.Token);
                _ = ServeAsync(await listener.AcceptSocketAsync(_stop.Token), connection);
            }
            catch (SocketException)
            {
                // Who asked has gone already, or this process has too many files open just now.
                _places.Release();
                await Task.Delay(50);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket socket, PreviewConnection connection)
    {
        try
        {
            await connection.ServeAsync(socket, _stop.Token);
        }
        finally
        {
            _places.Release();
        }
    }
}
