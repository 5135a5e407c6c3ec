namespace AsyncLab.Tests.Servers;

public sealed class SmtpTests : IAsyncDisposable
{
    private readonly Mailboxes _mailboxes = new(new());
    private readonly MailHost _host;

    public SmtpTests() => _host = new(TimeSpan.Zero, new() { MessageBytes = 2_000, Recipients = 3, Mistakes = 100 }, _mailboxes);

    private string Delivered => Assert.Single(_mailboxes.Open("a")!.Messages).Text;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void The_server_says_what_it_can_do()
    {
        using var talk = MailTalk.Greeted(_host.Ports.Smtp);
        var lines = talk.AskUntil("EHLO here", l => l.StartsWith("250 ", StringComparison.Ordinal));
        Assert.Equal(["250-asynclab.example", "250-PIPELINING", "250-8BITMIME", "250 SIZE 2000"], lines);
    }

    [Fact]
    public void A_message_is_delivered_as_it_was_sent_with_the_dots_that_lines_begin_with()
    {
        using var talk = Begun("RCPT TO:<a@asynclab.example>");
        Assert.StartsWith("354", talk.Ask("DATA"));
        Assert.StartsWith("250", talk.Ask("Subject: x\r\n\r\n..one\r\n...two\r\nÿ\r\n."));
        Assert.Equal("Subject: x\r\n\r\n.one\r\n..two\r\nÿ\r\n", Delivered);
        Assert.StartsWith("221", talk.Ask("QUIT"));
        Assert.Null(talk.Read());
    }

    [Fact]
    public void A_message_to_several_is_delivered_once_to_each()
    {
        using var talk = Begun("RCPT TO:<a@asynclab.example>", "RCPT TO:<b@ASYNCLAB.example>", "rcpt to:<A@asynclab.example>");
        talk.Ask("DATA");
        talk.Ask("x\r\n.");
        Assert.Equal("x\r\n", Delivered);
        Assert.Single(_mailboxes.Open("b")!.Messages);
    }

    [Theory]
    [InlineData("EHLO", "501")]
    [InlineData("MAIL FROM:a@b", "501")]
    [InlineData("MAIL FROM:<a b>", "501")]
    [InlineData("MAIL FROM:<a@b> SIZE=2001", "552")]
    [InlineData("MAIL FROM:<a@b> SIZE=-1", "555")]
    [InlineData("MAIL FROM:<a@b> MAGIC", "555")]
    [InlineData("MAIL FROM:<> SIZE=2000 BODY=8BITMIME", "250")]
    [InlineData("RCPT TO:<a@asynclab.example>", "503")]
    [InlineData("DATA", "503")]
    [InlineData("RSET", "250")]
    [InlineData("noop", "250")]
    [InlineData("VRFY a", "252")]
    [InlineData("", "500")]
    [InlineData("HELP", "500")]
    public void A_command_is_answered_by_its_code(string command, string code)
    {
        using var talk = MailTalk.Greeted(_host.Ports.Smtp);
        talk.Ask("HELO here");
        Assert.StartsWith(code, talk.Ask(command));
    }

    [Theory]
    [InlineData("MAIL FROM:<a@b>", "503")]
    [InlineData("RCPT TO:<a@elsewhere.example>", "550")]
    [InlineData("RCPT TO:<a>", "501")]
    [InlineData("RCPT TO:<../a@asynclab.example>", "452")]
    [InlineData("DATA", "554")]
    public void Within_a_message_some_commands_are_refused(string command, string code)
    {
        using var talk = Begun();
        Assert.StartsWith(code, talk.Ask(command));
    }

    [Fact]
    public void Nobody_sends_before_a_greeting_and_nothing_stays_of_what_was_reset()
    {
        using var talk = MailTalk.Greeted(_host.Ports.Smtp);
        Assert.StartsWith("503", talk.Ask("MAIL FROM:<a@b>"));
        talk.Ask("HELO here");
        talk.Ask("MAIL FROM:<a@b>");
        talk.Ask("RCPT TO:<a@asynclab.example>");
        talk.Ask("RSET");
        Assert.StartsWith("503", talk.Ask("DATA"));
    }

    [Fact]
    public void Too_many_recipients_and_too_long_a_message_are_refused_and_the_next_message_is_not()
    {
        using var talk = Begun([.. Enumerable.Range(0, 3).Select(i => $"RCPT TO:<u{i}@asynclab.example>")]);
        Assert.StartsWith("452", talk.Ask("RCPT TO:<a@asynclab.example>"));
        talk.Ask("DATA");
        Assert.StartsWith("552", talk.Ask(string.Concat(Enumerable.Repeat("0123456789\r\n", 200)) + "."));
        Assert.Empty(_mailboxes.Open("u0")!.Messages);
        Assert.StartsWith("250", talk.Ask("MAIL FROM:<a@b>"));
    }

    [Fact]
    public void Commands_that_come_together_are_answered_in_their_order()
    {
        using var talk = MailTalk.Greeted(_host.Ports.Smtp);
        talk.Send("HELO here\r\nMAIL FROM:<a@b>\r\nRCPT TO:<a@asynclab.example>\r\nRCPT TO:<a@elsewhere.example>\r\nDATA\r\n");
        Assert.Equal(["250", "250", "250", "550", "354"], Enumerable.Range(0, 5).Select(_ => talk.Read()![..3]));
    }

    private MailTalk Begun(params string[] recipients)
    {
        var talk = MailTalk.Greeted(_host.Ports.Smtp);
        foreach (var command in (string[])["HELO here", "MAIL FROM:<a@b>", .. recipients])
            Assert.StartsWith("250", talk.Ask(command));
        return talk;
    }
}
