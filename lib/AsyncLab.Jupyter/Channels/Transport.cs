using AsyncLab.Jupyter.Messages;
using NetMQ;
using NetMQ.Sockets;

namespace AsyncLab.Jupyter.Channels;

/// <summary>The kernel's sockets. One thread serves all of them; messages to send come from any thread, and go in the order in which they came.</summary>
internal sealed class Transport : IDisposable
{
    // How long the last messages may take to leave.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly Dictionary<ChannelName, NetMQSocket> _sockets = [];
    private readonly NetMQQueue<(ChannelName Channel, IReadOnlyList<byte[]> Frames)> _outgoing = new();
    private readonly NetMQPoller _poller = [];

    /// <summary>Listens where the connection file says, and nowhere else.</summary>
    /// <param name="connection">The connection file.</param>
    /// <exception cref="NetMQException">One of the addresses cannot be listened at.</exception>
    public Transport(ConnectionFile connection)
    {
        try
        {
            foreach (var channel in Enum.GetValues<ChannelName>())
                Bind(channel, connection.Address(channel));
        }
        catch
        {
            Close();
            throw;
        }

        foreach (var channel in (ChannelName[])[ChannelName.Shell, ChannelName.Control, ChannelName.Stdin])
            _sockets[channel].ReceiveReady += (_, e) => Received(channel, Receive(e.Socket));

        _sockets[ChannelName.Heartbeat].ReceiveReady += (_, e) => Send(e.Socket, Receive(e.Socket));
        _outgoing.ReceiveReady += (_, _) => SendWaiting();
        _poller.Add(_outgoing);
    }

    /// <summary>Gets what arrives at a channel on which a kernel is asked something.</summary>
    public Action<ChannelName, IReadOnlyList<byte[]>> Received { get; set; } = (_, _) => { };

    /// <summary>Begins to serve the sockets.</summary>
    public void Start() => _poller.RunAsync("Serves the sockets of the kernel", isBackgroundThread: true);

    /// <summary>Sends a message after those before it.</summary>
    public void Send(ChannelName channel, IReadOnlyList<byte[]> frames) => _outgoing.Enqueue((channel, frames));

    /// <summary>Sends what still waits and closes the sockets.</summary>
    public void Dispose()
    {
        if (_poller.IsRunning)
            _poller.Stop();
        SendWaiting();
        Close();
    }

    private void Bind(ChannelName channel, string address)
    {
        var socket = channel == ChannelName.IoPub ? new PublisherSocket() : (NetMQSocket)new RouterSocket();
        _sockets.Add(channel, socket);
        // Nothing is dropped, however slow a frontend reads.
        (socket.Options.SendHighWatermark, socket.Options.ReceiveHighWatermark) = (0, 0);
        socket.Options.Linger = Linger;
        if (socket is RouterSocket)
        {
            // A frontend that comes back under its name is meant.
            socket.Options.RouterHandover = true;
            _poller.Add(socket);
        }

        socket.Bind(address);
    }

    private void SendWaiting()
    {
        while (_outgoing.TryDequeue(out var message, TimeSpan.Zero))
            Send(_sockets[message.Channel], message.Frames);
    }

    private static List<byte[]> Receive(NetMQSocket socket) => socket.ReceiveMultipartBytes();

    private static void Send(NetMQSocket socket, IReadOnlyList<byte[]> frames) => socket.SendMultipartBytes(frames);

    private void Close()
    {
        _poller.Dispose();
        foreach (var socket in _sockets.Values)
            socket.Dispose();
        _outgoing.Dispose();
        NetMQConfig.Cleanup(block: true);
    }
}
