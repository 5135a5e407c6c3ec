using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsyncLab;

/// <summary>A thread of this process that answers one client, line by line, at a TCP port of this machine that the system chooses.</summary>
internal sealed class LineServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string?> _answer;
    private readonly string _greeting;
    private readonly Thread _answering;

    /// <summary>Begins to wait for the client.</summary>
    /// <param name="answer">What is said to a line; nothing, if it is null.</param>
    /// <param name="greeting">What is said before the first line.</param>
    public LineServer(Func<string, string?> answer, string greeting = "")
    {
        (_answer, _greeting) = (answer, greeting);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _answering = new(Answer) { IsBackground = true, Name = "line server" };
        _answering.Start();
    }

    /// <summary>Where it is.</summary>
    public int Port { get; }

    /// <summary>Ends it; the client must have gone, or must not have come.</summary>
    public void Dispose()
    {
        _listener.Stop();
        _answering.Join();
    }

    private void Answer()
    {
        try
        {
            using var client = _listener.AcceptTcpClient();
            client.NoDelay = true;
            using var stream = client.GetStream();
            using var lines = new StreamReader(stream, Encoding.ASCII);
            stream.Write(Encoding.ASCII.GetBytes(_greeting));
            while (lines.ReadLine() is { } line)
            {
                if (_answer(line) is { } said)
                    stream.Write(Encoding.ASCII.GetBytes(said));
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // The client has gone, or none has come.
        }
    }
}
