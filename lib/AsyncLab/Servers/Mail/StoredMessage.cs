using System.Text;

namespace AsyncLab;

/// <summary>A message in a mailbox.</summary>
/// <param name="uid">Its identifier, which no other message of the mailbox ever gets.</param>
/// <param name="bytes">Its lines, each ended by CR LF.</param>
/// <param name="received">When it came.</param>
internal sealed class StoredMessage(uint uid, byte[] bytes, DateTimeOffset received)
{
    private readonly int _body = BodyOf(bytes);

    /// <summary>Its identifier.</summary>
    public uint Uid => uid;

    /// <summary>When it came.</summary>
    public DateTimeOffset Received => received;

    /// <summary>Its length in bytes.</summary>
    public int Size => bytes.Length;

    /// <summary>Whether somebody has read it.</summary>
    public bool Seen { get; set; }

    /// <summary>All of it, a character a byte.</summary>
    public string Text => Encoding.Latin1.GetString(bytes);

    /// <summary>The part before the body, the empty line between them included.</summary>
    public string Header => Encoding.Latin1.GetString(bytes, 0, _body);

    /// <summary>The part behind the empty line.</summary>
    public string Body => Encoding.Latin1.GetString(bytes, _body, bytes.Length - _body);

    private static int BodyOf(byte[] bytes) =>
        bytes.AsSpan().StartsWith("\r\n"u8) ? 2
        : bytes.AsSpan().IndexOf("\r\n\r\n"u8) is >= 0 and var end ? end + 4
        : bytes.Length;
}
