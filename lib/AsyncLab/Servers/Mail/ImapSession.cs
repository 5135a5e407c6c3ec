using System.Text.RegularExpressions;

namespace AsyncLab;

/// <summary>
/// Lets a client look into a mailbox and leave the messages there: of IMAP4rev1 (RFC 3501) what it takes to log in,
/// select the inbox, search it, fetch from it and mark messages as seen. A session sees the inbox as it was when it was selected.
/// </summary>
internal sealed partial class ImapSession(MailConnection connection, Mailboxes mailboxes, MailLimits limits) : MailSession(connection, limits)
{
    private const string Capability = "CAPABILITY IMAP4rev1";

    private Mailbox? _mailbox;
    private StoredMessage[]? _selected;
    private bool _readOnly;

    public override string Farewell(string reason) => $"* BYE {reason}";

    protected override string Greeting => $"* OK [{Capability}] Ready";

    protected override async ValueTask<bool> HandleAsync(string line)
    {
        if (line.Split(' ', 3) is not [var tag, { Length: > 0 } command, ..] words || !Tag().IsMatch(tag))
            return await AnswerAsync(Mistake("* BAD A command is a tag, a name and arguments"));
        if (ImapToken.Read(words.Length > 2 ? words[2] : "") is not { } arguments)
            return await AnswerAsync(Mistake($"{tag} BAD No literals, and what is opened must be closed"));
        command = command.ToUpperInvariant();
        if (command == "LOGOUT")
        {
            await AnswerAsync("* BYE Goodbye");
            await AnswerAsync($"{tag} OK Logged out");
            return false;
        }

        var byUid = command == "UID" && arguments.Count > 0;
        if (byUid)
            (command, arguments) = (arguments[0].Text.ToUpperInvariant(), [.. arguments.Skip(1)]);
        return await AnswerAsync($"{tag} {await DoAsync(command, arguments, byUid)}");
    }

    private async ValueTask<string> DoAsync(string command, IReadOnlyList<ImapToken> arguments, bool byUid) => (command, byUid) switch
    {
        ("CAPABILITY", false) => await TellAsync([Capability]),
        ("NOOP" or "CHECK", false) => "OK Nothing done",
        ("LOGIN", false) => Login(arguments),
        _ when _mailbox is null => Mistake("BAD Log in first"),
        ("LIST" or "LSUB", false) => await ListAsync(command, arguments),
        ("SELECT" or "EXAMINE", false) => await SelectAsync(arguments, readOnly: command == "EXAMINE"),
        _ when _selected is null => Mistake("BAD Select the inbox first"),
        ("CLOSE", false) => Close(),
        ("SEARCH", _) => await SearchAsync(arguments, byUid),
        ("FETCH", _) => await FetchAsync(arguments, byUid),
        ("STORE", _) => await StoreAsync(arguments, byUid),
        _ => Mistake("BAD No such command"),
    };

    private async ValueTask<string> TellAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await AnswerAsync($"* {line}");
        return "OK Done";
    }

    private string Login(IReadOnlyList<ImapToken> arguments)
    {
        if (arguments is not [var user, var password] || _mailbox is not null)
            return Mistake("BAD LOGIN user password, once");
        _mailbox = mailboxes.Open(user.Text, password.Text);
        return _mailbox is null ? Mistake("NO No such user and password") : $"OK [{Capability}] Logged in";
    }

    private ValueTask<string> ListAsync(string command, IReadOnlyList<ImapToken> arguments) => arguments switch
    {
        [_, { Text: "" }] => TellAsync([$"{command} (\\Noselect) \"/\" \"\""]),
        [_, { Text: var pattern }] when pattern is "*" or "%" || IsInbox(pattern) => TellAsync([$"{command} () \"/\" INBOX"]),
        [_, _] => TellAsync([]),
        _ => new(Mistake($"BAD {command} reference pattern")),
    };

    private async ValueTask<string> SelectAsync(IReadOnlyList<ImapToken> arguments, bool readOnly)
    {
        if (arguments is not [var name] || !IsInbox(name.Text))
            return Mistake("NO There is an INBOX, and nothing else");
        (_selected, _readOnly) = (_mailbox!.Messages, readOnly);
        var unseen = Array.FindIndex(_selected, m => !m.Seen);
        await TellAsync([
            "FLAGS (\\Seen)", $"OK [PERMANENTFLAGS ({(readOnly ? "" : "\\Seen")})] Flags that stay",
            $"{_selected.Length} EXISTS", "0 RECENT", .. unseen < 0 ? [] : (string[])[$"OK [UNSEEN {unseen + 1}] The first that is new"],
            "OK [UIDVALIDITY 1] Identifiers that stay", $"OK [UIDNEXT {_mailbox.NextUid}] The next identifier"]);
        return $"OK [{(readOnly ? "READ-ONLY" : "READ-WRITE")}] Selected";
    }

    private string Close()
    {
        _selected = null;
        return "OK Closed";
    }

    private static bool IsInbox(string name) => name.Equals("INBOX", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A[A-Za-z0-9.]{1,64}\z")]
    private static partial Regex Tag();
}
