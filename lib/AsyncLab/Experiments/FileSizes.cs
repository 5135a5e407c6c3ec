namespace AsyncLab;

/// <summary>What it takes to read, to write, and to write through to the disk, by the size of the file.</summary>
/// <param name="Places">What was measured, by runtime, operation and size.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record FileSizes(IReadOnlyList<FileSizes.Place> Places) : IDisplayable
{
    private static readonly Dictionary<FileOperation, (int Colour, string Symbol)> Drawn = new()
    {
        [FileOperation.Read] = (6, "circle"),
        [FileOperation.Write] = (2, "square"),
        [FileOperation.Flush] = (4, "diamond"),
    };

    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many times the time of a write it takes until the disk has a file of this size; null if that was not measured.</summary>
    public Ratio? ToDisk(Runtime runtime, Quantity size) =>
        Find(runtime, FileOperation.Flush, size) is { } flushed && Find(runtime, FileOperation.Write, size) is { } written
            ? new(flushed.Point.Model, written.Point.Model, flushed.Point.WallTime.DividedBy(written.Point.WallTime)) : null;

    /// <summary>A line an operation, on two logarithmic axes.</summary>
    public Figure ToFigure()
    {
        var sizes = Places.Select(p => p.Size).Distinct().Order().ToArray();
        var finding = string.Join("; ", Places.Select(p => p.Point.Model.Runtime).Distinct().Select(r => Texts.Format(
            "Sizes_finding", r.Family, sizes[0], ToDisk(r, sizes[0])!.Samples.Median, sizes[^1], ToDisk(r, sizes[^1])!.Samples.Median))) + ".";
        return Chart.Lines(
            Texts.Get("Sizes_title"), Texts.Get("Background_size"), Texts.Get("Sizes_axis"), finding,
            [.. Places.GroupBy(p => (p.Point.Model, p.Operation)).Select(g => ToSeries(g.Key.Model, g.Key.Operation, g))], Unit.Bytes).WithNotes(Notes);
    }

    /// <summary>The figure; if nothing could be measured, the notes that say why.</summary>
    public string ToHtml() => Places.Count > 0 ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes(Notes));

    private Place? Find(Runtime runtime, FileOperation operation, Quantity size) =>
        Places.FirstOrDefault(p => p.Point.Model.Runtime == runtime && p.Operation == operation && p.Size == size);

    private static Series ToSeries(Model model, FileOperation operation, IEnumerable<Place> places)
    {
        var label = Texts.Format("Sizes_line", FileOperations.NameOf(operation), model.Runtime.Family);
        return new(label, Palette.Colour(Drawn[operation].Colour), Drawn[operation].Symbol, [.. places.Select(p => (p.Size.Value, p.Point.WallTime))])
        {
            Dash = Palette.Dash(model),
        };
    }

    /// <summary>One operation at one size in one runtime.</summary>
    /// <param name="Operation">What was done.</param>
    /// <param name="Size">How large the file was.</param>
    /// <param name="Point">What was measured, for one file.</param>
    public sealed record Place(FileOperation Operation, Quantity Size, Point Point);
}
