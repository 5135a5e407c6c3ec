namespace AsyncLab;

/// <summary>What the mail server takes upon itself for strangers.</summary>
internal sealed record MailLimits
{
    /// <summary>The longest line, its end included. RFC 5321 asks for 1,000 octets at least, and commands of IMAP are longer.</summary>
    public int LineBytes { get; init; } = 8 << 10;

    /// <summary>The longest message.</summary>
    public int MessageBytes { get; init; } = 1 << 20;

    /// <summary>What all messages together may take.</summary>
    public long StoredBytes { get; init; } = 64 << 20;

    /// <summary>How many mailboxes there may be.</summary>
    public int Mailboxes { get; init; } = 256;

    /// <summary>How many recipients a message may have; RFC 5321 asks for 100 at least.</summary>
    public int Recipients { get; init; } = 100;

    /// <summary>How many connections a protocol serves at a time.</summary>
    public int Connections { get; init; } = 256;

    /// <summary>How many answers may wait for a client; one that asks for more is not listened to until it has read some.</summary>
    public int PendingAnswers { get; init; } = 128;

    /// <summary>After how many mistakes a client is sent away.</summary>
    public int Mistakes { get; init; } = 10;

    /// <summary>How long a client may take for a line, or to read an answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a client that is sent away has to read why.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(1);
}
