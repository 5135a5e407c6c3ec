using System.Net;
using System.Net.Sockets;

namespace AsyncLab;

public abstract partial record Workload
{
    /// <summary>A request to a server of this machine that takes its time to answer: see <see cref="LateServer"/>.</summary>
    internal sealed record Ask(int Port) : Workload
    {
        internal override bool Blocks => true;

        internal override async Task RunAsync()
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            var message = new byte[1];
            await socket.ConnectAsync(IPAddress.Loopback, Port);
            await socket.SendAsync(message);
            await socket.ReceiveAsync(message);
        }

        internal override void Run()
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            var message = new byte[1];
            socket.Connect(IPAddress.Loopback, Port);
            socket.Send(message);
            socket.Receive(message);
        }
    }
}
