using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsyncLab;

/// <summary>Sends a message by SMTP and notes what was said when. A client that shows its work: programs take MailKit.</summary>
internal sealed class SmtpDialogue : IDisposable
{
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private readonly TcpClient _client = new(AddressFamily.InterNetwork) { NoDelay = true };
    private readonly List<MailExchange> _exchanges = [];

    private SmtpDialogue()
    {
    }

    /// <summary>Sends a message.</summary>
    /// <param name="port">The port of the server.</param>
    /// <param name="recipients">How many recipients it has.</param>
    /// <param name="together">Whether the commands between the greeting and the text are sent together, their answers awaited later.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="IOException">The server is gone, or it refused.</exception>
    public static async Task<IReadOnlyList<MailExchange>> RunAsync(int port, int recipients, bool together, CancellationToken cancellation)
    {
        using var dialogue = new SmtpDialogue();
        await dialogue.RunAsync(port, Commands(recipients), together, cancellation);
        return dialogue._exchanges;
    }

    /// <summary>Ends the connection.</summary>
    public void Dispose() => _client.Dispose();

    private static (string Name, string Line)[] Commands(int recipients) =>
    [
        ("MAIL", $"MAIL FROM:<sender@{MailServer.Domain}>"),
        .. Enumerable.Range(1, recipients).Select(i => ($"RCPT {i}", $"RCPT TO:<friend-{i}@{MailServer.Domain}>")),
        ("DATA", "DATA"),
    ];

    private async Task RunAsync(int port, (string Name, string Line)[] commands, bool together, CancellationToken cancellation)
    {
        await _client.ConnectAsync(IPAddress.Loopback, port, cancellation);
        using var answers = new StreamReader(_client.GetStream(), Encoding.Latin1);
        await SayAsync(new(0, Unit.Nanoseconds), (Texts.Get("MailDialogue_connect"), null));
        await SayAsync(Now, ("EHLO", "EHLO localhost"));
        foreach (var group in commands.Chunk(together ? commands.Length : 1))
            await SayAsync(Now, [.. group.Select(c => (c.Name, (string?)c.Line))]);
        await SayAsync(Now, (Texts.Get("MailDialogue_text"), "Subject: A message\r\n\r\nHello, and goodbye.\r\n."));
        await SayAsync(Now, ("QUIT", "QUIT"));

        async Task SayAsync(Quantity sent, params (string Name, string? Line)[] group)
        {
            await _client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(string.Concat(group.Select(c => c.Line is null ? "" : c.Line + "\r\n"))), cancellation);
            foreach (var (name, line) in group)
                _exchanges.Add(new(name, line ?? "", await AnswerAsync(answers, cancellation), sent, Now));
        }
    }

    // All lines of an answer but the last have a hyphen behind the code.
    private static async Task<string> AnswerAsync(StreamReader answers, CancellationToken cancellation)
    {
        string? line;
        do
            line = await answers.ReadLineAsync(cancellation);
        while (line is [_, _, _, '-', ..]);
        return line is ['2' or '3', ..] ? line : throw new IOException(line);
    }

    private Quantity Now => Quantity.Time(TimeProvider.System.GetElapsedTime(_began));
}
