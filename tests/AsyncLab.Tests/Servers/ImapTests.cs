namespace AsyncLab.Tests.Servers;

public sealed class ImapTests : IAsyncDisposable
{
    private readonly Mailboxes _mailboxes = new(new());
    private readonly MailHost _host;

    public ImapTests()
    {
        _mailboxes.Fill(4);
        _host = new(TimeSpan.Zero, new() { Mistakes = 100 }, _mailboxes);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void The_inbox_is_described_when_it_is_selected()
    {
        using var talk = LoggedIn();
        var told = Do(talk, "SELECT inbox");
        Assert.Contains("* 4 EXISTS", told);
        Assert.Contains(told, l => l.StartsWith("* OK [UNSEEN 1]", StringComparison.Ordinal));
        Assert.StartsWith("t OK [READ-WRITE]", told[^1]);
    }

    [Theory]
    [InlineData("SEARCH ALL", "* SEARCH 1 2 3 4")]
    [InlineData("SEARCH UNSEEN", "* SEARCH 1 3")]
    [InlineData("UID SEARCH SEEN", "* SEARCH 2 4")]
    [InlineData("SEARCH 2:* UNSEEN", "* SEARCH 3")]
    public void A_search_names_what_it_found(string command, string answer)
    {
        using var talk = Selected();
        Assert.Equal([answer, "t OK Done"], Do(talk, command));
    }

    [Fact]
    public void An_envelope_tells_from_whom_to_whom_and_what_about()
    {
        using var talk = Selected();
        Assert.Equal(
            """* 3 FETCH (UID 3 FLAGS () ENVELOPE ("Thu, 01 Jan 2026 08:03:00 +0000" "Message 3" (("Sender 3" NIL "sender-3" "asynclab.example")) """
            + """(("Sender 3" NIL "sender-3" "asynclab.example")) (("Sender 3" NIL "sender-3" "asynclab.example")) ((NIL NIL "reader" "asynclab.example")) NIL NIL NIL "<3@asynclab.example>"))""",
            Do(talk, "UID FETCH 3 (FLAGS ENVELOPE)")[0]);
    }

    [Fact]
    public void A_body_is_read_with_its_length_in_front_and_is_then_seen_unless_one_only_peeked()
    {
        using var talk = Selected();
        var message = _mailboxes.Open(MailServer.User)!.Messages[0];
        Assert.Equal($"* 1 FETCH (BODY[] {{{message.Size}}}", Do(talk, "FETCH 1 BODY.PEEK[]")[0]);
        Assert.False(message.Seen);
        Assert.Contains(Do(talk, "FETCH 1 (BODY[TEXT])"), l => l == " FLAGS (\\Seen))");
        Assert.True(message.Seen);
    }

    [Fact]
    public void A_flag_is_set_taken_back_and_told_unless_it_is_done_in_silence()
    {
        using var talk = Selected();
        Assert.Equal("* 1 FETCH (UID 1 FLAGS (\\Seen))", Do(talk, "UID STORE 1 +FLAGS (\\Seen)")[0]);
        Assert.Equal("* SEARCH 3", Do(talk, "SEARCH UNSEEN")[0]);
        Assert.Equal(["t OK Stored"], Do(talk, "STORE 1:2 -FLAGS.SILENT (\\Seen)"));
        Assert.Equal("* SEARCH 1 2 3", Do(talk, "SEARCH UNSEEN")[0]);
    }

    [Fact]
    public void Who_examines_changes_nothing()
    {
        using var talk = LoggedIn();
        Assert.StartsWith("t OK [READ-ONLY]", Do(talk, "EXAMINE INBOX")[^1]);
        Assert.StartsWith("t NO", Do(talk, "STORE 1 +FLAGS (\\Seen)")[^1]);
        Do(talk, "FETCH 1 BODY[]");
        Assert.False(_mailboxes.Open(MailServer.User)!.Messages[0].Seen);
    }

    [Theory]
    [InlineData("SELECT Sent", "NO")]
    [InlineData("FETCH 1 (MAGIC)", "BAD")]
    [InlineData("FETCH 0 FLAGS", "BAD")]
    [InlineData("FETCH 1:2:3 FLAGS", "BAD")]
    [InlineData("FETCH 1 (BODY[", "BAD")]
    [InlineData("FETCH 99999999999 FLAGS", "BAD")]
    [InlineData("STORE 1 +FLAGS (\\Deleted)", "NO")]
    [InlineData("STORE 1", "BAD")]
    [InlineData("SEARCH FROM me", "NO")]
    [InlineData("SEARCH", "BAD")]
    [InlineData("LOGIN {5}", "BAD")]
    [InlineData("LOGIN \"a", "BAD")]
    [InlineData("UID", "BAD")]
    [InlineData("UID LOGIN a b", "BAD")]
    [InlineData("MAGIC", "BAD")]
    public void What_it_cannot_do_is_refused(string command, string answer)
    {
        using var talk = Selected();
        Assert.StartsWith($"t {answer} ", Do(talk, command)[^1]);
    }

    [Theory]
    [InlineData("FETCH 5:9 FLAGS")]
    [InlineData("FETCH 4294967295 FLAGS")]
    [InlineData("UID FETCH 9:4294967295 FLAGS")]
    public void Messages_that_are_not_there_are_no_mistake(string command)
    {
        using var talk = Selected();
        Assert.Equal(["t OK Fetched"], Do(talk, command));
    }

    [Fact]
    public void Nothing_is_told_to_strangers_and_a_quoted_password_is_understood()
    {
        using var talk = MailTalk.Greeted(_host.Ports.Imap);
        Assert.StartsWith("t BAD", Do(talk, "SELECT INBOX")[^1]);
        Assert.StartsWith("t NO", Do(talk, "LOGIN reader guess")[^1]);
        Assert.StartsWith("t OK", Do(talk, "LOGIN \"rea\\der\" \"asynclab\"")[^1]);
        Assert.Equal(["* BYE Goodbye", "t OK Logged out"], Do(talk, "LOGOUT"));
        Assert.Null(talk.Read());
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a \"b\" \\", "\"a \\\"b\\\" \\\\\"")]
    [InlineData("é", "{1}\r\né")]
    [InlineData(null, "NIL")]
    public void A_text_is_quoted_or_sent_with_its_length(string? text, string expected) => Assert.Equal(expected, ImapEnvelope.Quoted(text));

    [Theory]
    [InlineData("", "(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)")]
    [InlineData("no colon\r\n: no name\r\nFrom: nobody\r\n", "(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)")]
    [InlineData("Subject: a\r\n b\r\nSUBJECT: c\r\n", "(NIL \"a b\" NIL NIL NIL NIL NIL NIL NIL NIL)")]
    [InlineData("To: a@b, \"C, D\" <c@d>\r\n", "(NIL NIL NIL NIL NIL ((NIL NIL \"a\" \"b\")(\"C, D\" NIL \"c\" \"d\")) NIL NIL NIL NIL)")]
    public void An_envelope_is_made_of_any_header(string header, string expected) => Assert.Equal(expected, ImapEnvelope.Of(header));

    private MailTalk LoggedIn()
    {
        var talk = MailTalk.Greeted(_host.Ports.Imap);
        Assert.StartsWith("t OK", Do(talk, $"LOGIN {MailServer.User} {MailServer.Password}")[^1]);
        return talk;
    }

    private MailTalk Selected()
    {
        var talk = LoggedIn();
        Do(talk, "SELECT INBOX");
        return talk;
    }

    private static IReadOnlyList<string> Do(MailTalk talk, string command) =>
        talk.AskUntil($"t {command}", l => l.StartsWith("t ", StringComparison.Ordinal));
}
