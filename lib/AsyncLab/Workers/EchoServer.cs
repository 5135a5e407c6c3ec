using System.Net;
using System.Net.Sockets;

namespace AsyncLab;

/// <summary>
/// A TCP server that sends back whatever comes, on a port of the loopback that the system chooses, until its standard
/// input ends: a thread for each connection (<see cref="Model.Thread"/>), or a coroutine.
/// </summary>
internal sealed record EchoServer(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    /// <summary>Under which name its first reading tells the port.</summary>
    public const string Port = "port";

    // The system keeps so many connections waiting, or fewer, until the server has time for them.
    private const int Backlog = 4096;

    // A thread that only echoes needs little; with the usual 8 MiB, ten thousand ask for more addresses than some systems grant.
    private const int StackBytes = 256 << 10;

    private const int BufferBytes = 1 << 10;

    /// <exception cref="NotSupportedException">It measures nothing; who has started it does.</exception>
    public override Task<Reading> MeasureAsync() => throw new NotSupportedException("An echo server serves until it is stopped.");

    public override async Task AnswerAsync(Stream input, Stream output)
    {
        WorkerProgram.ExitWhenInputEnds(input);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(Backlog);
        var port = new Samples(Unit.Count, [((IPEndPoint)listener.LocalEndpoint).Port]);
        WorkerProgram.Print(new(new Dictionary<Counter, Samples>()) { Rungs = new Dictionary<string, Samples> { [Port] = port } }, output);
        if (Model == Model.Thread)
            ServeInThreads(listener);
        await Model.HostAsync(() => ServeAsync(listener));
    }

    private static void ServeInThreads(TcpListener listener)
    {
        while (true)
        {
            var connection = listener.AcceptTcpClient();
            new Thread(() => Echo(connection), StackBytes) { IsBackground = true }.Start();
        }
    }

    private static async Task ServeAsync(TcpListener listener)
    {
        while (true)
            _ = EchoAsync(await listener.AcceptTcpClientAsync());
    }

    // A client that is gone in the middle of a message is no fault of the others.
    private static void Echo(TcpClient connection)
    {
        using (connection)
        {
            var buffer = new byte[BufferBytes];
            try
            {
                var stream = connection.GetStream();
                for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
                    stream.Write(buffer, 0, read);
            }
            catch (IOException)
            {
            }
        }
    }

    private static async Task EchoAsync(TcpClient connection)
    {
        using (connection)
        {
            var buffer = new byte[BufferBytes];
            try
            {
                var stream = connection.GetStream();
                for (var read = await stream.ReadAsync(buffer); read > 0; read = await stream.ReadAsync(buffer))
                    await stream.WriteAsync(buffer.AsMemory(0, read));
            }
            catch (IOException)
            {
            }
        }
    }
}
