using CsCheck;

namespace AsyncLab.Tests.Devices;

public class MousePacketTests
{
    [Fact]
    public void A_packet_is_read_as_it_was_written() =>
        Gen.Select(Gen.Int[-256, 255], Gen.Int[-256, 255], Gen.Int[0, 7]).Sample((x, y, buttons) =>
        {
            var packet = new MousePacket(x, y, (MouseButtons)buttons);
            Assert.Equal(packet, MousePacket.Parse(packet.ToBytes()));
        });

    [Fact]
    public void Any_bytes_are_a_packet_or_none() => Gen.Byte.Array[0, 9].Sample(bytes =>
    {
        if (MousePacket.Parse(bytes) is { } packet)
            Assert.Equal(bytes, packet.ToBytes());
        else
            Assert.True(bytes.Length != MousePacket.Length || !MousePacket.IsFirst(bytes[0]));
    });

    [Fact]
    public void Who_has_missed_a_byte_finds_the_next_packet() =>
        Assert.Equal(3, Array.FindIndex([0x05, 0x40, 0xC8, 0x08, 0x01, 0x01], b => MousePacket.IsFirst((byte)b)));

    [Fact]
    public void A_pointer_that_goes_round_comes_back()
    {
        var steps = Enumerable.Range(0, 30).Select(i => MousePacket.OnCircle(i, 30)).ToArray();
        Assert.Equal((0, 0), (steps.Sum(p => p.X), steps.Sum(p => p.Y)));
        Assert.Equal("10 to the right, 0 up, buttons: None", steps[0].ToString());
    }
}
