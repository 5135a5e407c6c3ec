namespace AsyncLab;

/// <summary>The messages of one user.</summary>
internal sealed class Mailbox
{
    private readonly List<StoredMessage> _messages = [];
    private uint _lastUid;

    /// <summary>The identifier that the next message gets.</summary>
    public uint NextUid => _lastUid + 1;

    /// <summary>The messages that there are now, in the order in which they came.</summary>
    public StoredMessage[] Messages
    {
        get
        {
            lock (_messages)
                return [.. _messages];
        }
    }

    /// <summary>Adds a message at the end.</summary>
    public StoredMessage Add(byte[] bytes)
    {
        lock (_messages)
        {
            var message = new StoredMessage(++_lastUid, bytes, TimeProvider.System.GetUtcNow());
            _messages.Add(message);
            return message;
        }
    }

    /// <summary>Removes those that are still there.</summary>
    public void Remove(ICollection<StoredMessage> messages)
    {
        lock (_messages)
            _messages.RemoveAll(messages.Contains);
    }
}
