namespace AsyncLab.Tests.Devices;

public class MousePacketTests
{
    [Fact]
    public void A_packet_is_read_as_it_was_written() => Assert.All(
        from x in Enumerable.Range(-256, 512)
        from y in (int[])[-256, -255, -1, 0, 1, 127, 128, 255]
        select new MousePacket(x, y, (MouseButtons)(x & 7)),
        packet => Assert.Equal(packet, MousePacket.Parse(packet.ToBytes())));

    [Fact]
    public void Any_three_bytes_are_a_packet_or_none() => Assert.All(Enumerable.Range(0, 256), first =>
    {
        byte[] bytes = [(byte)first, 0xFF, 0x80];
        if (MousePacket.Parse(bytes) is { } packet)
            Assert.Equal(bytes, packet.ToBytes());
        else
            Assert.False(MousePacket.IsFirst(bytes[0]));
    });

    [Fact]
    public void Other_numbers_of_bytes_are_no_packet()
    {
        Assert.Null(MousePacket.Parse([]));
        Assert.Null(MousePacket.Parse([0x08, 0x01]));
        Assert.Null(MousePacket.Parse([0x08, 0x01, 0x01, 0x01]));
    }

    [Fact]
    public void Who_has_missed_a_byte_finds_the_next_packet() =>
        Assert.Equal(3, Array.FindIndex([0x05, 0x40, 0xC8, 0x08, 0x01, 0x01], b => MousePacket.IsFirst((byte)b)));

    [Fact]
    public void A_pointer_that_goes_round_comes_back()
    {
        var steps = Enumerable.Range(0, 20).Select(i => MousePacket.OnCircle(i, 20)).ToArray();
        Assert.Equal((0, 0), (steps.Sum(p => p.X), steps.Sum(p => p.Y)));
        Assert.Equal("moved by (10, 0), buttons: None", steps[0].ToString());
    }
}
