using System.Globalization;

namespace AsyncLab;

/// <summary>Takes messages in: RFC 5321, with the extensions PIPELINING (RFC 2920), SIZE (RFC 1870) and 8BITMIME (RFC 6152).</summary>
internal sealed partial class SmtpSession(MailConnection connection, Mailboxes mailboxes, MailLimits limits) : MailSession(connection, limits)
{
    // How much more than a message is listened to, so that the client learns what was wrong.
    private const int Indulgence = 4;

    private readonly HashSet<Mailbox> _recipients = [];
    private bool _greeted;
    private bool _begun;

    public override string Farewell(string reason) => $"421 {MailServer.Domain} {reason}";

    protected override string Greeting => $"220 {MailServer.Domain} ESMTP";

    protected override async ValueTask<bool> HandleAsync(string line)
    {
        var (verb, rest) = line.Split(' ', 2) is [var first, var after] ? (first, after.Trim()) : (line, "");
        switch (verb.ToUpperInvariant())
        {
            case "DATA":
                return await ReceiveAsync();
            case "QUIT":
                await AnswerAsync($"221 {MailServer.Domain} Goodbye");
                return false;
            case var known:
                return await AnswerAsync(Reply(known, rest));
        }
    }

    private string Reply(string verb, string rest) => verb switch
    {
        "EHLO" or "HELO" when rest.Length == 0 => Mistake("501 Say who you are"),
        "EHLO" => Begin($"250-{MailServer.Domain}\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE {Limits.MessageBytes}"),
        "HELO" => Begin($"250 {MailServer.Domain}"),
        "MAIL" => Sender(rest),
        "RCPT" => Recipient(rest),
        "RSET" => Reset("250 Forgotten"),
        "NOOP" => "250 Nothing done",
        "VRFY" => "252 Send it, and see",
        _ => Mistake("500 No such command"),
    };

    private string Begin(string answer)
    {
        _greeted = true;
        return Reset(answer);
    }

    private string Reset(string answer)
    {
        _begun = false;
        _recipients.Clear();
        return answer;
    }

    private string Sender(string rest)
    {
        if (!_greeted || _begun)
            return Mistake(_greeted ? "503 A message has been begun" : "503 Say EHLO first");
        if (From().Match(rest) is not { Success: true } from)
            return Mistake("501 MAIL FROM:<address>");
        foreach (var parameter in from.Groups["parameter"].Captures.Select(c => c.Value.ToUpperInvariant()))
        {
            if (parameter.StartsWith("SIZE=", StringComparison.Ordinal) && long.TryParse(parameter[5..], CultureInfo.InvariantCulture, out var size) && size >= 0)
            {
                if (size > Limits.MessageBytes)
                    return TooLong;
            }
            else if (parameter is not ("BODY=7BIT" or "BODY=8BITMIME"))
            {
                return Mistake("555 No such parameter");
            }
        }

        _begun = true;
        return "250 Sender accepted";
    }

    private string Recipient(string rest)
    {
        if (!_begun)
            return Mistake("503 Say MAIL first");
        if (To().Match(rest) is not { Success: true } to)
            return Mistake("501 RCPT TO:<address>");
        if (!to.Groups["domain"].Value.Equals(MailServer.Domain, StringComparison.OrdinalIgnoreCase))
            return Mistake("550 This server delivers to its own mailboxes only");
        if (_recipients.Count >= Limits.Recipients || mailboxes.Open(to.Groups["user"].Value) is not { } mailbox)
            return Mistake("452 No more recipients");
        _recipients.Add(mailbox);
        return "250 Recipient accepted";
    }
}
