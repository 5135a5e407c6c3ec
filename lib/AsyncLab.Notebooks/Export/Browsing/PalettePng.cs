using BigGustave;

namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>A picture in half as many bytes: a drawing has few colours, and those that are rarest are the edges of its letters.</summary>
internal static class PalettePng
{
    // A palette holds 256, but the library reserves one for black, which all pixels have at first.
    private const int MostColours = 255;

    // With fewer, the library has two pixels share a byte, wrongly where the width is odd. Such a picture is small as it is.
    private const int FewestColours = 17;

    // A photograph has more; it would show stripes.
    private const int MostColoursOfADrawing = 8192;

    private static readonly PngBuilder.SaveOptions Small = new() { AttemptCompression = true };

    /// <summary>The picture with at most 255 colours; itself if it is no drawing, or becomes no smaller.</summary>
    public static byte[] Of(byte[] png)
    {
        var picture = Png.Open(png);
        var colours = ColoursOf(picture);
        if (colours.Count is < FewestColours or > MostColoursOfADrawing || colours.Exists(c => c.A < byte.MaxValue)) return png;
        var palette = colours[..Math.Min(colours.Count, MostColours)];
        var nearest = colours.ToDictionary(c => c, c => palette.MinBy(p => Distance(p, c)));
        var builder = PngBuilder.Create(picture.Width, picture.Height, hasAlphaChannel: false);
        foreach (var (x, y) in PlacesOf(picture)) builder.SetPixel(nearest[picture.GetPixel(x, y)], x, y);
        var small = builder.Save(Small);
        return small.Length < png.Length ? small : png;
    }

    // The most frequent first.
    private static List<Pixel> ColoursOf(Png picture) =>
        [.. PlacesOf(picture).Select(p => picture.GetPixel(p.X, p.Y)).CountBy(c => c).OrderByDescending(c => c.Value).Select(c => c.Key)];

    private static IEnumerable<(int X, int Y)> PlacesOf(Png picture) =>
        Enumerable.Range(0, picture.Height).SelectMany(y => Enumerable.Range(0, picture.Width).Select(x => (x, y)));

    private static int Distance(Pixel one, Pixel other)
    {
        var (red, green, blue) = (one.R - other.R, one.G - other.G, one.B - other.B);
        return red * red + green * green + blue * blue;
    }
}
