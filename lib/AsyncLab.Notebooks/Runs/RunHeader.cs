using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Runs;

/// <summary>What a run was a run of: the first line of its log.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Fingerprint">What it depended on: runs with the same one would show the same.</param>
/// <param name="Cells">The cells of code, in order.</param>
public sealed record RunHeader(DateTimeOffset Started, string Fingerprint, IReadOnlyList<RunHeader.CodeCell> Cells)
{
    /// <summary>A cell of code as it was run.</summary>
    /// <param name="Number">Its place in the notebook.</param>
    /// <param name="Source">Its text.</param>
    public sealed record CodeCell(int Number, string Source);
}

/// <summary>That a run came to its end: the last line of its log.</summary>
/// <param name="Took">How long it took.</param>
/// <param name="Succeeded">Whether no cell failed.</param>
internal sealed record RunFooter([property: JsonRequired] TimeSpan Took, bool Succeeded);
