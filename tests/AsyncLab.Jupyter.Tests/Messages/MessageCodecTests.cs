using System.Text;
using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Messages;
using CsCheck;

namespace AsyncLab.Jupyter.Tests.Messages;

public class MessageCodecTests
{
    private const string Key = "secret";

    private static readonly Gen<byte[]> Frame = Gen.OneOf(Gen.Byte.Array[0, 40], Gen.Const("<IDS|MSG>"u8.ToArray()), Gen.Const("{}"u8.ToArray()));

    [Fact]
    public void What_one_kernel_sends_another_with_its_key_reads() => Gen.Select(Gen.String, Gen.Byte.Array[0, 3000].Array[0, 3]).Sample((text, identities) =>
    {
        if (text.Any(char.IsSurrogate) || identities.Any(i => i.AsSpan().SequenceEqual("<IDS|MSG>"u8)))
            return;
        var message = Codec().Decode(Codec().Encode(new("execute_request", null, new() { ["code"] = text }) { Identities = identities }));
        Assert.Equal("execute_request", message.Header.Type);
        Assert.Equal(text, message.Content.Text("code"));
        Assert.Equal(identities, message.Identities);
    });

    [Fact]
    public void Random_frames_are_refused_and_nothing_worse() => Frame.Array[0, 9].Sample(frames =>
        Assert.Throws<MalformedMessageException>(() => Codec().Decode(frames)));

    [Fact]
    public void Random_frames_are_refused_although_they_are_signed() => Frame.Array[4].Sample(parts =>
        Assert.Throws<MalformedMessageException>(() => Codec().Decode(Signed(parts))));

    [Fact]
    public void A_message_without_a_signature_is_refused() => Assert.Equal("its signature is wrong",
        Assert.Throws<MalformedMessageException>(() => Codec().Decode([.. Codec().Encode(Request()).Select((f, i) => i == 1 ? [] : f)])).Message);

    [Fact]
    public void A_message_in_which_any_byte_changed_is_refused() => Gen.Select(Gen.Int[1, 5], Gen.Int[0, 10_000], Gen.Byte[1, 255]).Sample((frame, place, change) =>
    {
        var frames = Codec().Encode(Request());
        var changed = frames[frame].ToArray();
        changed[place % changed.Length] ^= change;
        Assert.Throws<MalformedMessageException>(() => Codec().Decode([.. frames.Select((f, i) => i == frame ? changed : f)]));
    });

    [Fact]
    public void A_message_that_comes_again_is_refused()
    {
        var (frames, codec) = (Codec().Encode(Request()), Codec());
        codec.Decode(frames);
        Assert.Equal("it came before", Assert.Throws<MalformedMessageException>(() => codec.Decode(frames)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"msg_id\":1,\"msg_type\":\"x\"}")]
    [InlineData("{\"msg_id\":\"a\",\"msg_id\":\"b\",\"msg_type\":\"x\"}")]
    [InlineData("{\"msg_type\":\"x\"")]
    public void A_header_that_is_none_is_refused_although_it_is_signed(string header)
    {
        Assert.Throws<MalformedMessageException>(() => Codec().Decode(Signed([Encoding.UTF8.GetBytes(header), "{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray()])));
    }

    [Fact]
    public void A_very_deep_object_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000));
        Assert.Throws<MalformedMessageException>(() => Codec().Decode(Signed([Encoding.ASCII.GetBytes(deep), [], [], []])));
    }

    [Fact]
    public void Huge_identities_and_buffers_are_carried_along()
    {
        var frames = Codec().Encode(Request() with { Identities = [new byte[1 << 24]] });
        Assert.Equal(1 << 24, Codec().Decode([.. frames, new byte[1 << 20]]).Identities[0].Length);
    }

    private static OutgoingMessage Request() => new("kernel_info_request", null, new JsonObject());

    private static byte[][] Signed(byte[][] parts) =>
        ["<IDS|MSG>"u8.ToArray(), new Signatures(SignatureScheme.Find(SignatureScheme.Default)!, Key).Of(parts), .. parts];

    private static MessageCodec Codec() => new(new(SignatureScheme.Find(SignatureScheme.Default)!, Key), "session");
}
