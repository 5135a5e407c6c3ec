using System.Text.Json;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Runs;

/// <summary>A run that was written down.</summary>
/// <param name="Header">What it was a run of.</param>
/// <param name="Events">What happened, in order.</param>
/// <param name="Elapsed">How long it took; null if it did not come to its end.</param>
public sealed record SavedRun(RunHeader Header, IReadOnlyList<RunEvent> Events, TimeSpan? Elapsed)
{
    /// <summary>The last run that came to its end, or else what there is of one that did not; null if there is neither.</summary>
    /// <param name="file">Where the log is.</param>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public static SavedRun? Read(string file) => Parse(file) ?? Parse(RunLog.PartOf(file));

    /// <summary>The run as one of this notebook, which may have been edited since: from the first cell of code on that is another, nothing has run.</summary>
    /// <param name="document">The notebook.</param>
    public NotebookRun Of(DibDocument document)
    {
        var same = SameIn(document).ToDictionary(p => p.Then, p => p.Now.Number);
        var result = new ResultBuilder(document);
        foreach (var happened in Events.Where(e => same.ContainsKey(e.Cell)))
            result.Add(happened with { Cell = same[happened.Cell] });
        return new(result.Result, Header.Started, Elapsed ?? TimeSpan.Zero);
    }

    /// <summary>The cells of code of this notebook, up to the first that is another now, with the numbers that they had.</summary>
    internal IEnumerable<(Cell Now, int Then)> SameIn(DibDocument document) =>
        from pair in document.Cells.Where(c => Languages.IsCode(c.Language)).Zip(Header.Cells).TakeWhile(p => p.First.Source == p.Second.Source)
        select (pair.First, pair.Second.Number);

    // Whatever wrote it may have been killed in the middle of a line.
    private static SavedRun? Parse(string file)
    {
        if (!File.Exists(file))
            return null;
        var lines = File.ReadAllLines(file);
        return lines.Length > 0 && Line(lines[0], RunLog.Lines.Default.RunHeader) is { Cells: not null } header
            ? new(header, [.. lines.Skip(1).Select(line => RunEventJson.FromLine(line)).OfType<RunEvent>()], Line(lines[^1], RunLog.Lines.Default.RunFooter)?.Took)
            : null;
    }

    private static T? Line<T>(string line, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
