using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace AsyncLab;

/// <summary>Connections to an echo server, each of which is a coroutine here, a hundred of which say something at a time.</summary>
internal sealed partial class EchoConnections : IDisposable
{
    // So many connections wait at a time to be accepted: fewer than the system of any server has room for.
    private const int AtATime = 64;
    private const int MessageBytes = 32;

    private readonly Socket[] _sockets;
    private readonly TimeProvider _time;
    private int _echoed;

    private EchoConnections(int count, TimeProvider time) => (_sockets, _time, Sent) = (new Socket[count], time, count);

    /// <summary>How many messages were sent, or were to be.</summary>
    public int Sent { get; private set; }

    /// <summary>How many messages have come back as they were sent.</summary>
    public int Echoed => _echoed;

    /// <summary>Opens so many, each with a first message: when that is back, the server has accepted it.</summary>
    /// <exception cref="SocketException">A connection could not be made.</exception>
    public static async Task<EchoConnections> OpenAsync(int port, int count, TimeProvider time)
    {
        var (connections, next) = (new EchoConnections(count, time), -1);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Math.Min(count, AtATime)).Select(_ => OpenSomeAsync()));
            return connections;
        }
        catch
        {
            connections.Dispose();
            throw;
        }

        async Task OpenSomeAsync()
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
                await connections.OpenOneAsync(i, new(IPAddress.Loopback, port));
        }
    }

    /// <summary>Closes all at once. Closed in the usual way, each would keep its port for a minute.</summary>
    public void Dispose()
    {
        foreach (var socket in _sockets)
            socket?.Dispose();
    }

    private async Task OpenOneAsync(int i, IPEndPoint server)
    {
        var socket = _sockets[i] = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, LingerState = new(true, 0) };
        await socket.ConnectAsync(server);
        await ExchangeAsync(i, -1, new byte[MessageBytes], new byte[MessageBytes]);
    }

    // A connection that has broken, or says something else, is used no more: what it was to say is lost.
    private async ValueTask<bool> ExchangeAsync(int i, int k, byte[] said, byte[] heard)
    {
        BinaryPrimitives.WriteInt32LittleEndian(said, i);
        BinaryPrimitives.WriteInt32LittleEndian(said.AsSpan(sizeof(int)), k);
        try
        {
            await _sockets[i].SendAsync(said);
            var (got, received) = (0, 1);
            for (; got < heard.Length && received > 0; got += received)
                received = await _sockets[i].ReceiveAsync(heard.AsMemory(got));
        }
        catch (SocketException)
        {
            return false;
        }

        if (!heard.AsSpan().SequenceEqual(said))
            return false;
        Interlocked.Increment(ref _echoed);
        return true;
    }
}
