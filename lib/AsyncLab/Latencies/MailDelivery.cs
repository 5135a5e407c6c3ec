using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsyncLab;

/// <summary>A letter that a thread of this process is handed by SMTP (RFC 5321), over a connection that stays open: four answers are waited for.</summary>
internal sealed class MailDelivery : Repeatable
{
    private const string Ready = "220 ready\r\n";
    private const string GoAhead = "354 go ahead\r\n";
    private const string Accepted = "250 ok\r\n";

    private static readonly string[] Dialogue =
        ["MAIL FROM:<reader@localhost>", "RCPT TO:<book@localhost>", "DATA", "Subject: Hello\r\n\r\nOne line.\r\n."];

    private readonly LineServer _server;
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly StreamReader _reader;
    private readonly StreamWriter _writer;
    private bool _isLetter;

    public MailDelivery()
    {
        _server = new(Answer, Ready);
        _client.Connect(IPAddress.Loopback, _server.Port);
        _reader = new(_client.GetStream(), Encoding.ASCII);
        _writer = new(_client.GetStream(), Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        _reader.ReadLine();
        Say("HELO localhost");
    }

    public override Task RepeatAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            foreach (var words in Dialogue)
                Say(words);
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _client.Dispose();
        _server.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Say(string words)
    {
        _writer.WriteLine(words);
        var answer = _reader.ReadLine();
        if (answer is not ['2' or '3', ..])
            throw new InvalidOperationException($"{words}: {answer}");
    }

    // On the server's side: a letter ends with a dot on a line of its own.
    private string? Answer(string line)
    {
        if (_isLetter && line != ".")
            return null;
        _isLetter = line == "DATA";
        return _isLetter ? GoAhead : Accepted;
    }
}
