using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsyncLab.Tests.Servers;

/// <summary>A client that says whatever a test wants it to say.</summary>
internal sealed class MailTalk : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpClient _client = new(AddressFamily.InterNetwork) { NoDelay = true };
    private readonly StreamReader _reader;

    public MailTalk(int port)
    {
        _client.Connect(IPAddress.Loopback, port);
        _client.ReceiveTimeout = (int)Patience.TotalMilliseconds;
        _reader = new(_client.GetStream(), Encoding.Latin1);
    }

    /// <summary>The stream itself.</summary>
    public NetworkStream Stream => _client.GetStream();

    /// <summary>Connects, and reads the greeting.</summary>
    public static MailTalk Greeted(int port)
    {
        var talk = new MailTalk(port);
        Assert.NotNull(talk.Read());
        return talk;
    }

    /// <summary>Sends bytes as they are.</summary>
    public void Send(string text) => Stream.Write(Encoding.Latin1.GetBytes(text));

    /// <summary>The next line; null when the server has ended the connection.</summary>
    public string? Read() => _reader.ReadLine();

    /// <summary>Everything up to the end of the connection.</summary>
    public string ReadToEnd() => _reader.ReadToEnd();

    /// <summary>Says a line and reads a line.</summary>
    public string? Ask(string line)
    {
        Send(line + "\r\n");
        return Read();
    }

    /// <summary>Says lines and reads up to this one, which is included.</summary>
    public IReadOnlyList<string> AskUntil(string line, Func<string, bool> isLast)
    {
        Send(line + "\r\n");
        var lines = new List<string>();
        do
            lines.Add(Read() ?? throw new IOException($"The server has gone after: {string.Join("; ", lines)}"));
        while (!isLast(lines[^1]));
        return lines;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _client.Dispose();
    }
}
