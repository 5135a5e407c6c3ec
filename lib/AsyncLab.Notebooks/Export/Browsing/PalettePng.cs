using System.Buffers.Binary;
using System.IO.Compression;

namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>A picture in half as many bytes: a drawing has few colours, and those that are rarest are the edges of its letters.</summary>
internal static class PalettePng
{
    private const int MostColours = 256;

    // A photograph has more; it would show stripes.
    private const int MostColoursOfADrawing = 8192;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 0 ? c >> 1 : 0xEDB88320 ^ c >> 1))];

    /// <summary>The picture with at most 256 colours; itself if it is no drawing.</summary>
    public static byte[] Of(byte[] png)
    {
        if (PngPixels.Read(png) is not { } pixels) return png;
        var colours = pixels.Colours.CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).ToList();
        if (colours.Count > MostColoursOfADrawing) return png;
        var palette = colours.Take(MostColours).ToArray();
        var places = colours.ToDictionary(c => c, c => (byte)Nearest(palette, c));
        var small = Write(palette, pixels.Width, [.. pixels.Colours.Select(c => places[c])]);
        return small.Length < png.Length ? small : png;
    }

    private static int Nearest(uint[] palette, uint colour) => Array.IndexOf(palette, colour) is var exact and >= 0
        ? exact
        : Enumerable.Range(0, palette.Length).MinBy(i => Distance(palette[i], colour));

    private static int Distance(uint one, uint other)
    {
        var (red, green, blue) = ((int)(one >> 16) - (int)(other >> 16), (int)(one >> 8 & 255) - (int)(other >> 8 & 255), (int)(one & 255) - (int)(other & 255));
        return red * red + green * green + blue * blue;
    }

    private static byte[] Write(uint[] palette, int width, byte[] places)
    {
        var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8]);
        // Eight bits for a place in the palette; packed and filtered in the only way there is; not interlaced.
        Chunk(file, "IHDR"u8, [.. BigEndian((uint)width), .. BigEndian((uint)(places.Length / width)), 8, 3, 0, 0, 0]);
        Chunk(file, "PLTE"u8, [.. palette.SelectMany(c => BigEndian(c)[1..])]);
        Chunk(file, "IDAT"u8, Packed(width, places));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Packed(int width, byte[] places)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var at = 0; at < places.Length; at += width)
            {
                stream.WriteByte(0);
                stream.Write(places, at, width);
            }
        }
        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] checkedPart = [.. name, .. data];
        file.Write([.. BigEndian((uint)data.Length), .. checkedPart, .. BigEndian(~checkedPart.Aggregate(uint.MaxValue, (crc, b) => Table[(byte)crc ^ b] ^ crc >> 8))]);
    }

    private static byte[] BigEndian(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }
}
