namespace AsyncLab;

/// <summary>What a unit does with mail, over a connection of its own: it connects, does it, and says goodbye.</summary>
public enum MailOperation
{
    /// <summary>Sending a message to so many recipients, by SMTP; as much of it at once as the client can.</summary>
    Send,

    /// <summary>The same with an answer awaited for every command.</summary>
    SendStepwise,

    /// <summary>Receiving so many messages, by POP3; they stay there.</summary>
    Receive,

    /// <summary>Querying the inbox, by IMAP: which messages are new, from whom, and what about.</summary>
    Query,

    /// <summary>Fetching so many messages by IMAP, one after the other; each unit has its own.</summary>
    Fetch,

    /// <summary>Fetching so many messages by IMAP with one command.</summary>
    FetchTogether,
}
