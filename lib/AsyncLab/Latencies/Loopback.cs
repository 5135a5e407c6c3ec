using System.Net;
using System.Net.Sockets;

namespace AsyncLab;

/// <summary>A byte to a thread of this process and back, over TCP.</summary>
internal sealed class Loopback : Repeatable
{
    private readonly Socket _here;
    private readonly Socket _there;
    private readonly Thread _answering;

    public Loopback()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _here = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        _here.Connect(listener.LocalEndpoint);
        _there = listener.AcceptSocket();
        _there.NoDelay = true;
        _answering = new(Answer) { IsBackground = true };
        _answering.Start();
    }

    public override Task RepeatAsync(int times)
    {
        var message = new byte[1];
        for (var i = 0; i < times; i++)
        {
            _here.Send(message);
            _here.Receive(message);
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _here.Dispose();
        _answering.Join();
        _there.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Answer()
    {
        var message = new byte[1];
        while (_there.Receive(message) > 0)
            _there.Send(message);
    }
}
