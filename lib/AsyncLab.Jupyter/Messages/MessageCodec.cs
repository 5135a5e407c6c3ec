using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncLab.Jupyter.Messages;

/// <summary>Messages as the frames that ZeroMQ carries: the way, a mark, the signature, four JSON objects, and whatever else.</summary>
/// <param name="signatures">Signs and checks.</param>
/// <param name="session">The name of this run of the kernel.</param>
internal sealed class MessageCodec(Signatures signatures, string session)
{
    private const int Parts = 4;

    private static readonly byte[] Mark = "<IDS|MSG>"u8.ToArray();
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The frames of a message.</summary>
    public IReadOnlyList<byte[]> Encode(OutgoingMessage message)
    {
        byte[][] parts =
        [
            Bytes(MessageHeader.Create(message.Type, session)),
            message.Parent is { } parent ? Encoding.UTF8.GetBytes(parent.GetRawText()) : "{}"u8.ToArray(),
            Bytes(message.Metadata),
            Bytes(message.Content),
        ];
        return [.. message.Identities, Mark, signatures.Of(parts), .. parts];
    }

    /// <summary>The message of some frames. Nothing of it is looked at before its signature.</summary>
    /// <exception cref="MalformedMessageException">They are no message, or not one of a frontend that has the key.</exception>
    public ReceivedMessage Decode(IReadOnlyList<byte[]> frames)
    {
        var mark = frames.ToList().FindIndex(f => f.AsSpan().SequenceEqual(Mark));
        if (mark < 0)
            throw new MalformedMessageException("it has no frame <IDS|MSG>");
        if (frames.Count < mark + 2 + Parts)
            throw new MalformedMessageException($"it has {frames.Count - mark - 1} frames behind <IDS|MSG>; expected a signature and {Parts} more");

        var parts = frames.Skip(mark + 2).Take(Parts).ToList();
        signatures.Check(frames[mark + 1], parts);
        var objects = parts.ConvertAll(Object);
        return new([.. frames.Take(mark)], MessageHeader.Parse(objects[0]), objects[1], objects[^1]);
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Format);

    private static JsonElement Object(byte[] json)
    {
        try
        {
            var element = JsonElement.Parse(json, Strict);
            return element.ValueKind == JsonValueKind.Object ? element : throw new MalformedMessageException("one of its parts is no JSON object");
        }
        catch (JsonException e)
        {
            throw new MalformedMessageException($"one of its parts is no JSON: {e.Message.TrimEnd('.')}");
        }
    }
}
