namespace AsyncLab;

/// <summary>A mail server in this process: SMTP, POP3 and IMAP before the same mailboxes.</summary>
internal sealed class MailHost : IAsyncDisposable
{
    private readonly MailListener _smtp;
    private readonly MailListener _pop3;
    private readonly MailListener _imap;

    /// <summary>Begins to listen.</summary>
    /// <param name="delay">How long after a question its answer is sent.</param>
    /// <param name="limits">What clients may do.</param>
    /// <param name="mailboxes">The mailboxes.</param>
    public MailHost(TimeSpan delay, MailLimits limits, Mailboxes mailboxes)
    {
        _smtp = new(c => new SmtpSession(c, mailboxes, limits), delay, limits);
        _pop3 = new(c => new Pop3Session(c, mailboxes, limits), delay, limits);
        _imap = new(c => new ImapSession(c, mailboxes, limits), delay, limits);
    }

    /// <summary>The ports of SMTP, POP3 and IMAP.</summary>
    public (int Smtp, int Pop3, int Imap) Ports => (_smtp.Port, _pop3.Port, _imap.Port);

    /// <summary>Listens no more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _smtp.DisposeAsync();
        await _pop3.DisposeAsync();
        await _imap.DisposeAsync();
    }
}
