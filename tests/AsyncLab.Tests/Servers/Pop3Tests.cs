using System.Text;

namespace AsyncLab.Tests.Servers;

public sealed class Pop3Tests : IAsyncDisposable
{
    private readonly Mailboxes _mailboxes = new(new());
    private readonly MailHost _host;

    public Pop3Tests()
    {
        foreach (var text in (string[])["one\r\n", ".two\r\n.\r\n", "three\r\n"])
            _mailboxes.Open("a")!.Add(Encoding.ASCII.GetBytes(text));
        _host = new(TimeSpan.Zero, new() { Mistakes = 100 }, _mailboxes);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void Messages_are_counted_listed_and_handed_out()
    {
        using var talk = LoggedIn();
        Assert.Equal("+OK 3 21", talk.Ask("STAT"));
        Assert.Equal(["+OK", "1 5", "2 9", "3 7", "."], talk.AskUntil("LIST", IsDot));
        Assert.Equal(["+OK", "1 1", "2 2", "3 3", "."], talk.AskUntil("UIDL", IsDot));
        Assert.Equal("+OK 2 9", talk.Ask("list 2"));
        Assert.Equal(["+OK 9 octets", "..two", "..", "."], talk.AskUntil("RETR 2", IsDot));
    }

    [Fact]
    public void What_is_deleted_is_gone_after_the_goodbye_and_not_before()
    {
        using (var talk = LoggedIn())
        {
            Assert.StartsWith("+OK", talk.Ask("DELE 2"));
            Assert.StartsWith("-ERR", talk.Ask("RETR 2"));
            Assert.Equal(["+OK", "1 5", "3 7", "."], talk.AskUntil("LIST", IsDot));
            Assert.Equal(3, _mailboxes.Open("a")!.Messages.Length);
            Assert.StartsWith("+OK", talk.Ask("QUIT"));
            Assert.Null(talk.Read());
        }

        Assert.Equal([1u, 3u], _mailboxes.Open("a")!.Messages.Select(m => m.Uid));
    }

    [Fact]
    public void What_was_deleted_comes_back_by_a_reset_or_when_the_client_goes_without_a_word()
    {
        using (var talk = LoggedIn())
        {
            talk.Ask("DELE 1");
            Assert.Equal("+OK 3 messages", talk.Ask("RSET"));
            talk.Ask("DELE 1");
        }

        using var again = LoggedIn();
        Assert.Equal("+OK 3 21", again.Ask("STAT"));
    }

    [Theory]
    [InlineData("STAT")]
    [InlineData("PASS asynclab")]
    [InlineData("USER")]
    [InlineData("RETR 1")]
    public void Nothing_is_told_to_strangers(string command)
    {
        using var talk = MailTalk.Greeted(_host.Ports.Pop3);
        Assert.StartsWith("-ERR", talk.Ask(command));
    }

    [Theory]
    [InlineData("RETR")]
    [InlineData("RETR 0")]
    [InlineData("RETR -1")]
    [InlineData("RETR 99999999999999999999")]
    [InlineData("RETR one")]
    [InlineData("TOP 1 1")]
    [InlineData("USER b")]
    public void What_is_not_there_is_refused(string command)
    {
        using var talk = LoggedIn();
        Assert.StartsWith("-ERR", talk.Ask(command));
        Assert.StartsWith("+OK", talk.Ask("NOOP"));
    }

    [Fact]
    public void A_wrong_password_opens_nothing_and_capabilities_are_told_to_all()
    {
        using var talk = MailTalk.Greeted(_host.Ports.Pop3);
        Assert.Contains("UIDL", talk.AskUntil("CAPA", IsDot));
        talk.Ask("USER a");
        Assert.StartsWith("-ERR", talk.Ask("PASS guess"));
        Assert.StartsWith("-ERR", talk.Ask("PASS asynclab"));
    }

    private MailTalk LoggedIn()
    {
        var talk = MailTalk.Greeted(_host.Ports.Pop3);
        talk.Ask("USER a");
        Assert.Equal("+OK 3 messages", talk.Ask($"PASS {MailServer.Password}"));
        return talk;
    }

    private static bool IsDot(string line) => line == ".";
}
