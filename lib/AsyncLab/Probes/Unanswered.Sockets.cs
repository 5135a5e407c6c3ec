using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;

namespace AsyncLab;

internal static partial class Unanswered
{
    private static int s_pipes;

    private static Func<Task> Socket()
    {
        var stream = Connect().GetStream();
        return () => stream.ReadAsync(new byte[1]).AsTask();
    }

    private static Func<Task> BlockingCallInTask()
    {
        var socket = Connect().Client;
        return () => Task.Run(() => socket.Receive(new byte[1]));
    }

    // The system takes the connection and the request; nobody ever reads them.
    private static Func<Task> Http()
    {
        var server = Keep(new TcpListener(IPAddress.Loopback, 0));
        server.Start();
        var client = Keep(new HttpClient(new SocketsHttpHandler { UseProxy = false }));
        return () => client.GetAsync(new Uri($"http://{server.LocalEndpoint}/"));
    }

    private static Func<Task> NamedPipe()
    {
        var number = Interlocked.Increment(ref s_pipes);
        // Elsewhere than on Windows a named pipe is a file: this one goes with the folder of the worker.
        var name = OperatingSystem.IsWindows() ? $"asynclab-{Environment.ProcessId}-{number}" : Path.Combine(WorkerFolder.Current, $"pipe-{number}");
        var server = Keep(new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous));
        var accepted = server.WaitForConnectionAsync();
        Keep(new NamedPipeClientStream(".", name, PipeDirection.InOut)).Connect();
        accepted.Wait();
        return () => server.ReadAsync(new byte[1]).AsTask();
    }

    private static Func<Task> AnonymousPipe()
    {
        var reader = Keep(new AnonymousPipeServerStream(PipeDirection.In));
        return () => reader.ReadAsync(new byte[1]).AsTask();
    }

    private static TcpClient Connect()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = Keep(new TcpClient());
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        Keep(listener.AcceptTcpClient());
        return client;
    }
}
