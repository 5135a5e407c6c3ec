using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What became of one cell.</summary>
public enum CellStatus
{
    /// <summary>It has not run, because it is not code or because an earlier cell failed.</summary>
    NotRun,

    /// <summary>It is running, or its process died while it ran.</summary>
    Running,

    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile, or it ended with an exception.</summary>
    Failed,
}

/// <summary>A cell with what it showed in one run.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Outputs">What it showed, in order.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record CellResult(Cell Cell, CellStatus Status, IReadOnlyList<Output> Outputs, TimeSpan Elapsed);

/// <summary>A notebook with what its cells showed in one run.</summary>
/// <param name="Path">The notebook's file.</param>
/// <param name="Cells">Its cells, in order.</param>
public sealed record NotebookResult(string Path, IReadOnlyList<CellResult> Cells)
{
    /// <summary>Whether no cell failed or was left running.</summary>
    public bool Succeeded => Cells.All(c => c.Status is CellStatus.Succeeded or CellStatus.NotRun);
}
