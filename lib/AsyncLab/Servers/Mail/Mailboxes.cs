using System.Text;
using System.Text.RegularExpressions;

namespace AsyncLab;

/// <summary>The mailboxes of a server, by the name of the user; nothing of them outlives the process.</summary>
/// <param name="limits">How many there may be, and how much they may hold.</param>
internal sealed partial class Mailboxes(MailLimits limits)
{
    private const int LinesOfSample = 20;
    private static readonly DateTimeOffset FirstSample = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, Mailbox> _mailboxes = new(StringComparer.OrdinalIgnoreCase);
    private long _stored;

    /// <summary>The mailbox of a user, a new one if need be; null where there can be none.</summary>
    public Mailbox? Open(string user)
    {
        lock (_mailboxes)
        {
            if (_mailboxes.TryGetValue(user, out var mailbox))
                return mailbox;
            return User().IsMatch(user) && _mailboxes.Count < limits.Mailboxes ? _mailboxes[user] = new() : null;
        }
    }

    /// <summary>The mailbox of whoever knows the password.</summary>
    public Mailbox? Open(string user, string password) => password == MailServer.Password ? Open(user) : null;

    /// <summary>Puts a message into mailboxes, unless there is no room for it.</summary>
    public bool TryDeliver(IReadOnlyCollection<Mailbox> mailboxes, byte[] message)
    {
        if (Interlocked.Add(ref _stored, message.Length) > limits.StoredBytes)
        {
            Interlocked.Add(ref _stored, -message.Length);
            return false;
        }

        foreach (var mailbox in mailboxes)
            mailbox.Add(message);
        return true;
    }

    /// <summary>Puts messages into the mailbox of <see cref="MailServer.User"/>; every second one has been seen.</summary>
    public void Fill(int messages)
    {
        var mailbox = Open(MailServer.User)!;
        for (var i = 1; i <= messages; i++)
            mailbox.Add(Sample(i)).Seen = i % 2 == 0;
    }

    private static byte[] Sample(int number) => Encoding.Latin1.GetBytes(string.Concat(((string[])[
        $"From: Sender {number} <sender-{number}@{MailServer.Domain}>",
        $"To: {MailServer.User}@{MailServer.Domain}",
        $"Subject: Message {number}",
        $"Date: {FirstSample.AddMinutes(number).ToString("r")[..^3]}+0000",
        $"Message-ID: <{number}@{MailServer.Domain}>",
        "",
        .. Enumerable.Repeat("A line of a message that somebody has sent and nobody has read.", LinesOfSample)]).Select(l => l + "\r\n")));

    [GeneratedRegex(@"\A[A-Za-z0-9._+-]{1,64}\z")]
    private static partial Regex User();
}
