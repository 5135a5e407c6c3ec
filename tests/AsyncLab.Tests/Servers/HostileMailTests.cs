using System.Diagnostics;
using System.Net.Sockets;

namespace AsyncLab.Tests.Servers;

/// <summary>Whatever a client does, the server goes on, and holds no more than it has said it would.</summary>
public sealed class HostileMailTests : IAsyncDisposable
{
    private static readonly MailLimits Limits = new()
    {
        LineBytes = 200,
        MessageBytes = 1_000,
        Connections = 4,
        Mistakes = 5,
        PendingAnswers = 8,
        Patience = TimeSpan.FromSeconds(1),
        Farewell = TimeSpan.FromMilliseconds(500),
    };

    private readonly MailHost _host = new(TimeSpan.Zero, Limits, new(Limits));

    public static TheoryData<string, string> Protocols => new() { { "smtp", "421 asynclab.example" }, { "pop3", "-ERR" }, { "imap", "* BYE" } };

    public async ValueTask DisposeAsync()
    {
        // After all that, it serves.
        foreach (var protocol in (string[])["smtp", "pop3", "imap"])
        {
            var patience = Stopwatch.StartNew();
            while (!Serves(protocol))
                Assert.True(patience.Elapsed < TimeSpan.FromSeconds(10), $"{protocol} serves no more.");
        }

        await _host.DisposeAsync();
    }

    [Theory, MemberData(nameof(Protocols))]
    public void A_line_that_does_not_end_is_not_kept(string protocol, string farewell)
    {
        using var talk = MailTalk.Greeted(Port(protocol));
        talk.Send(new string('A', 500));
        Assert.StartsWith($"{farewell} The line is too long", talk.ReadToEnd());
    }

    [Theory, MemberData(nameof(Protocols))]
    public void A_line_that_ends_otherwise_than_with_CR_LF_is_none(string protocol, string farewell)
    {
        foreach (var line in (string[])["NOOP\n", "NO\rOP\r\n", "NOOP\r\r\n", "\n"])
        {
            using var talk = MailTalk.Greeted(Port(protocol));
            talk.Send(line);
            Assert.StartsWith($"{farewell} Lines end with CR LF", talk.ReadToEnd());
        }
    }

    [Theory, MemberData(nameof(Protocols))]
    public void A_NUL_ends_the_dialogue(string protocol, string farewell)
    {
        using var talk = MailTalk.Greeted(Port(protocol));
        talk.Send("NO\0OP\r\n");
        Assert.StartsWith($"{farewell} No NUL", talk.ReadToEnd());
    }

    [Theory, MemberData(nameof(Protocols))]
    public void Garbage_is_answered_until_there_have_been_too_many_mistakes(string protocol, string farewell)
    {
        using var talk = MailTalk.Greeted(Port(protocol));
        talk.Send(string.Concat(Enumerable.Range(0, 100).Select(i => $"x{i} GARBAGE \"( [ {{9}} \u00ff\r\n")));
        var answers = talk.ReadToEnd().TrimEnd().Split("\r\n");
        Assert.Equal(Limits.Mistakes + 1, answers.Length);
        Assert.StartsWith($"{farewell} Too many mistakes", answers[^1]);
    }

    [Theory, MemberData(nameof(Protocols))]
    public void Who_says_nothing_or_says_it_too_slowly_is_sent_away(string protocol, string farewell)
    {
        using var silent = MailTalk.Greeted(Port(protocol));
        using var slow = MailTalk.Greeted(Port(protocol));
        var began = Stopwatch.StartNew();
        try
        {
            for (; began.Elapsed < TimeSpan.FromSeconds(5); Thread.Sleep(100))
                slow.Send("A");
        }
        catch (IOException)
        {
            // It has been sent away.
        }

        Assert.True(began.Elapsed < TimeSpan.FromSeconds(5));
        Assert.StartsWith($"{farewell} No line came for too long", silent.ReadToEnd());
    }

    [Theory, MemberData(nameof(Protocols))]
    public void Who_does_not_read_answers_is_not_listened_to_for_ever(string protocol, string farewell)
    {
        Assert.NotEmpty(farewell);
        using var talk = MailTalk.Greeted(Port(protocol));
        var line = protocol == "imap" ? "t CAPABILITY\r\n" : protocol == "pop3" ? "CAPA\r\n" : "EHLO here\r\n";
        var lines = string.Concat(Enumerable.Repeat(line, 1_000));
        Assert.ThrowsAny<IOException>(() =>
        {
            for (var i = 0; i < 10_000; i++)
                talk.Send(lines);
        });
    }

    [Theory, MemberData(nameof(Protocols))]
    public void More_clients_than_are_served_are_told_so(string protocol, string farewell)
    {
        var served = Enumerable.Range(0, Limits.Connections).Select(_ => MailTalk.Greeted(Port(protocol))).ToArray();
        using var more = new MailTalk(Port(protocol));
        Assert.StartsWith($"{farewell} Too many connections", more.ReadToEnd());
        Array.ForEach(served, s => s.Dispose());
    }

    [Theory, MemberData(nameof(Protocols))]
    public void Any_bytes_at_all_leave_the_server_running(string protocol, string farewell)
    {
        Assert.NotEmpty(farewell);
        var random = new Random(12);
        for (var i = 0; i < 30; i++)
        {
            using var talk = MailTalk.Greeted(Port(protocol));
            var bytes = new byte[300];
            random.NextBytes(bytes);
            talk.Stream.Write(bytes);
        }
    }

    [Fact]
    public void A_message_that_does_not_end_is_not_kept()
    {
        using var talk = MailTalk.Greeted(Port("smtp"));
        talk.Send("HELO here\r\nMAIL FROM:<a@b>\r\nRCPT TO:<a@asynclab.example>\r\nDATA\r\n");
        talk.Send(string.Concat(Enumerable.Repeat("0123456789\r\n", 1_000)));
        Assert.EndsWith("421 asynclab.example The message does not end\r\n", talk.ReadToEnd());
    }

    [Fact]
    public void A_bare_line_feed_does_not_end_a_message_and_smuggles_no_second_one()
    {
        using var talk = MailTalk.Greeted(Port("smtp"));
        talk.Send("HELO here\r\nMAIL FROM:<a@b>\r\nRCPT TO:<a@asynclab.example>\r\nDATA\r\nx\r\n.\nMAIL FROM:<c@d>\r\n");
        Assert.EndsWith("Lines end with CR LF\r\n", talk.ReadToEnd());
    }

    private int Port(string protocol) => protocol switch { "smtp" => _host.Ports.Smtp, "pop3" => _host.Ports.Pop3, _ => _host.Ports.Imap };

    private bool Serves(string protocol)
    {
        try
        {
            using var talk = new MailTalk(Port(protocol));
            return talk.Read() is { } greeting && (greeting.StartsWith("220", StringComparison.Ordinal) || greeting.Contains("Ready", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return false;
        }
    }
}
