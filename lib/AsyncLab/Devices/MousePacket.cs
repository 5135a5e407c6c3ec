namespace AsyncLab;

/// <summary>What a mouse of the PS/2 protocol says at a time: how far it has moved, and which buttons are down.</summary>
/// <param name="X">How far to the right, -256 to 255.</param>
/// <param name="Y">How far up, -256 to 255.</param>
/// <param name="Buttons">The buttons that are down.</param>
public readonly record struct MousePacket(int X, int Y, MouseButtons Buttons = MouseButtons.None)
{
    /// <summary>How many bytes it has.</summary>
    public const int Length = 3;

    private const int AlwaysSet = 0x08;
    private const int XIsNegative = 0x10;
    private const int YIsNegative = 0x20;
    private const int Overflow = 0xC0;

    /// <summary>Whether a packet may begin with this byte; who has missed one finds the next by that.</summary>
    public static bool IsFirst(byte value) => (value & (AlwaysSet | Overflow)) == AlwaysSet;

    /// <summary>The packet in three bytes; null if they are none.</summary>
    public static MousePacket? Parse(IReadOnlyList<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return bytes.Count == Length && IsFirst(bytes[0])
            ? new(Signed(bytes[1], bytes[0] & XIsNegative), Signed(bytes[2], bytes[0] & YIsNegative), (MouseButtons)(bytes[0] & (int)MouseButtons.All))
            : null;
    }

    /// <summary>Its bytes.</summary>
    public byte[] ToBytes() =>
        [(byte)(AlwaysSet | (int)Buttons | (X < 0 ? XIsNegative : 0) | (Y < 0 ? YIsNegative : 0)), (byte)X, (byte)Y];

    /// <inheritdoc/>
    public override string ToString() => Texts.Format("Mouse_packet", X, Y, Buttons);

    // A pointer that goes round in so many packets, a step of ten points each.
    internal static MousePacket OnCircle(int step, int steps)
    {
        var angle = 2 * Math.PI * step / steps;
        return new((int)Math.Round(10 * Math.Cos(angle)), (int)Math.Round(10 * Math.Sin(angle)));
    }

    // The ninth bit of a number stands in the first byte.
    private static int Signed(byte low, int isNegative) => isNegative == 0 ? low : low - 256;
}

/// <summary>The buttons of a mouse.</summary>
[Flags]
public enum MouseButtons
{
    /// <summary>None is down.</summary>
    None = 0,

    /// <summary>The left one.</summary>
    Left = 1,

    /// <summary>The right one.</summary>
    Right = 2,

    /// <summary>The one in the middle.</summary>
    Middle = 4,

    /// <summary>All three.</summary>
    All = 7,
}
