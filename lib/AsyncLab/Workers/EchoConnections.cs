using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace AsyncLab;

/// <summary>Connections to an echo server, each of which is a coroutine here, that all say something at the same moments.</summary>
internal sealed class EchoConnections : IDisposable
{
    // So many connections wait at a time to be accepted: fewer than the system of any server has room for.
    private const int AtATime = 64;
    private const int MessageBytes = 32;
    private static readonly TimeSpan Spin = TimeSpan.FromMilliseconds(2);

    private readonly Socket[] _sockets;
    private readonly TimeProvider _time;
    private int _echoed;

    private EchoConnections(int count, TimeProvider time) => (_sockets, _time) = (new Socket[count], time);

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

    /// <summary>
    /// Has all of them say something at one moment, and again after each pause, whether all have been answered or not. A
    /// connection that still waits for an echo speaks late, and what it then waits for counts from the moment at which it was to speak.
    /// </summary>
    /// <returns>The time from each such moment to the echo, without those that were lost.</returns>
    public async Task<Samples> TalkAsync(int times, TimeSpan pause)
    {
        var moments = Enumerable.Range(0, times).Select(_ => new TaskCompletionSource<long>()).ToArray();
        var talks = _sockets.Select((_, i) => TalkAsync(i, moments)).ToArray();
        new Thread(() => Conduct(moments, pause)) { IsBackground = true, Name = "conductor" }.Start();
        return new(Unit.Nanoseconds, [.. (await Task.WhenAll(talks)).SelectMany(t => t)]);
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

    // Whoever waits for a moment goes on here, on this thread: they speak one after the other, as fast as one can.
    private void Conduct(TaskCompletionSource<long>[] moments, TimeSpan pause)
    {
        var start = _time.GetTimestamp();
        for (var k = 0; k < moments.Length; k++)
        {
            var due = start + (long)(k * pause.TotalSeconds * _time.TimestampFrequency);
            if (_time.GetElapsedTime(_time.GetTimestamp(), due) - Spin is { Ticks: > 0 } rest)
                Thread.Sleep(rest);
            while (_time.GetTimestamp() < due)
                Thread.SpinWait(10);
            moments[k].SetResult(due);
        }
    }

    private async Task<List<double>> TalkAsync(int i, TaskCompletionSource<long>[] moments)
    {
        var (said, heard, times) = (new byte[MessageBytes], new byte[MessageBytes], new List<double>(moments.Length));
        for (var k = 0; k < moments.Length; k++)
        {
            var due = await moments[k].Task;
            if (!await ExchangeAsync(i, k, said, heard))
                break;
            times.Add(_time.GetElapsedTime(due).TotalNanoseconds);
        }

        return times;
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
