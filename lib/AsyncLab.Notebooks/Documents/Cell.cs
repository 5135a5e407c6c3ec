using System.Globalization;

namespace AsyncLab.Notebooks.Documents;

/// <summary>One cell of a notebook.</summary>
/// <param name="Number">Its place among the cells, from 1.</param>
/// <param name="Language">Its language as .NET Interactive names it: <c>csharp</c>, <c>markdown</c>, <c>html</c>, <c>mermaid</c>, …</param>
/// <param name="Source">Its text, without blank lines at either end, lines separated by <c>\n</c>.</param>
/// <param name="Line">The line of the file, from 1, on which <paramref name="Source"/> begins. In an <c>.ipynb</c> that keeps a whole source in one text, later lines are counted from there.</param>
public sealed record Cell(int Number, string Language, string Source, int Line)
{
    /// <summary>What its first comment lines say about it.</summary>
    public CellTags Tags { get; init; } = CellTags.None;

    /// <summary>Its number and, if it has one, its name in brackets: what messages call it.</summary>
    public string Label => Tags.Name is { } name
        ? string.Create(CultureInfo.InvariantCulture, $"{Number} ({name})")
        : Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Its text without the lines that hold its tags: what a reader needs to see.</summary>
    public string SourceWithoutTags => CellTagLines.Remove(Language, Source);
}
