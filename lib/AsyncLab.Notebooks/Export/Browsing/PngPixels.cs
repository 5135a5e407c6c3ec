using System.Buffers.Binary;
using System.IO.Compression;

namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>The pixels of a picture as a browser writes it: PNG with eight bits of red, green, blue and perhaps opacity (https://www.w3.org/TR/png-3/).</summary>
/// <param name="Width">How many stand beside each other.</param>
/// <param name="Colours">The colours, row by row, as 0xRRGGBB.</param>
internal sealed record PngPixels(int Width, uint[] Colours)
{
    private const int Signature = 8;
    private const int Header = 13;

    /// <summary>Reads them; null if the file is of another kind, or not all of it is opaque.</summary>
    public static PngPixels? Read(byte[] png)
    {
        var header = png.AsSpan(Signature + 8, Header);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        var size = header[9] switch { 2 => 3, 6 => 4, _ => 0 };
        if (header[8] != 8 || size == 0 || header[12] != 0) return null;

        using var packed = new MemoryStream(Data(png));
        using var stream = new ZLibStream(packed, CompressionMode.Decompress);
        var (row, above) = (new byte[width * size], new byte[width * size]);
        var colours = new uint[width * height];
        for (var y = 0; y < height; y++)
        {
            var filter = stream.ReadByte();
            stream.ReadExactly(row);
            Unfilter(filter, row, above, size);
            for (var x = 0; x < width; x++)
            {
                var pixel = row.AsSpan(x * size, size);
                if (size == 4 && pixel[3] != byte.MaxValue) return null;
                colours[y * width + x] = (uint)(pixel[0] << 16 | pixel[1] << 8 | pixel[2]);
            }
            (row, above) = (above, row);
        }
        return new(width, colours);
    }

    private static byte[] Data(byte[] png)
    {
        var data = new MemoryStream();
        for (var at = Signature; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) data.Write(png, at + 8, length);
            at += length + 12;
        }
        return data.ToArray();
    }

    private static void Unfilter(int filter, byte[] row, byte[] above, int size)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (left, up, corner) = (i < size ? 0 : row[i - size], (int)above[i], i < size ? 0 : above[i - size]);
            row[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
