using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What the engine does with a cell, by its language.</summary>
internal static class Languages
{
    public const string CSharp = "csharp";

    // An exporter shows them from their source.
    private static readonly HashSet<string> Shown = ["markdown", "html", "mermaid"];

    /// <summary>Whether running a notebook means anything for cells of this language.</summary>
    public static bool IsCode(string language) => !Shown.Contains(language);

    /// <summary>Whether a run of the notebook runs this cell.</summary>
    public static bool Runs(Cell cell) => IsCode(cell.Language) && !cell.Tags.Skip;
}
