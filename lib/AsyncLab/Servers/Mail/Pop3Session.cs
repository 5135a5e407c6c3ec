using System.Globalization;

namespace AsyncLab;

/// <summary>Hands messages out: RFC 1939, with CAPA (RFC 2449). What is deleted is gone when the client says goodbye, not before.</summary>
internal sealed class Pop3Session(MailConnection connection, Mailboxes mailboxes, MailLimits limits) : MailSession(connection, limits)
{
    private const string Capabilities = "+OK These\r\nUSER\r\nUIDL\r\nPIPELINING\r\n.";

    private readonly HashSet<StoredMessage> _deleted = [];
    private string? _user;
    private Mailbox? _mailbox;
    private StoredMessage[] _messages = [];

    public override string Farewell(string reason) => $"-ERR {reason}";

    protected override string Greeting => "+OK Ready";

    protected override async ValueTask<bool> HandleAsync(string line)
    {
        var (verb, rest) = line.Split(' ', 2) is [var first, var after] ? (first, after) : (line, "");
        verb = verb.ToUpperInvariant();
        if (verb == "QUIT")
        {
            _mailbox?.Remove(_deleted);
            await AnswerAsync("+OK Goodbye");
            return false;
        }

        return await AnswerAsync(verb == "CAPA" ? Capabilities : _mailbox is null ? Authorize(verb, rest) : Reply(verb, rest));
    }

    private IEnumerable<(int Number, StoredMessage Message)> Left =>
        _messages.Select((m, i) => (i + 1, m)).Where(m => !_deleted.Contains(m.m));

    private string Authorize(string verb, string rest)
    {
        switch (verb)
        {
            case "USER" when rest.Length > 0:
                _user = rest;
                return "+OK And the password?";
            case "PASS" when _user is not null && mailboxes.Open(_user, rest) is { } mailbox:
                (_mailbox, _messages) = (mailbox, mailbox.Messages);
                return $"+OK {_messages.Length} messages";
            case "PASS":
                _user = null;
                return Mistake("-ERR No such user and password");
            default:
                return Mistake("-ERR Say USER and PASS first");
        }
    }

    private string Reply(string verb, string rest)
    {
        switch (verb)
        {
            case "STAT":
                return $"+OK {Left.Count()} {Left.Sum(m => (long)m.Message.Size)}";
            case "NOOP":
                return "+OK";
            case "RSET":
                _deleted.Clear();
                return $"+OK {_messages.Length} messages";
            case "LIST" or "UIDL" when rest.Length == 0:
                return string.Join("\r\n", ["+OK", .. Left.Select(m => Describe(verb, m.Number, m.Message)), "."]);
            case not ("LIST" or "UIDL" or "RETR" or "DELE"):
                return Mistake("-ERR No such command");
        }

        if (!int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || Left.FirstOrDefault(m => m.Number == number).Message is not { } message)
            return Mistake("-ERR No such message");
        if (verb == "RETR")
            return $"+OK {message.Size} octets\r\n{Stuffed(message.Text)}.";
        if (verb != "DELE")
            return $"+OK {Describe(verb, number, message)}";
        _deleted.Add(message);
        return "+OK Deleted with your goodbye";
    }

    private static string Describe(string verb, int number, StoredMessage message) =>
        $"{number} {(verb == "LIST" ? (uint)message.Size : message.Uid)}";

    // A line that begins with a dot gets one more: a dot alone is the end.
    private static string Stuffed(string text) =>
        (text.StartsWith('.') ? "." : "") + text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
}
