using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Parameters;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What became of one cell.</summary>
public enum CellStatus
{
    /// <summary>It has not run, because it is not code, because it is tagged so, or because an earlier cell failed.</summary>
    NotRun,

    /// <summary>It is running, or its process died while it ran.</summary>
    Running,

    /// <summary>It ran to its end, or it failed as it was tagged to.</summary>
    Succeeded,

    /// <summary>It did not compile, it ended with an exception, its process ended, or it did not fail as it was tagged to.</summary>
    Failed,
}

/// <summary>A cell with what it showed in one run.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Outputs">What it showed, in order.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record CellResult(Cell Cell, CellStatus Status, IReadOnlyList<Output> Outputs, TimeSpan Elapsed)
{
    /// <summary>The values with which it ran instead of those that stand in it.</summary>
    public IReadOnlyList<ParameterValue> Parameters { get; init; } = [];

    /// <summary>Whether its process ended while it ran: by itself, or because the time was up.</summary>
    public bool ProcessEnded { get; init; }

    /// <summary>Whether it is code that is tagged not to run.</summary>
    public bool IsSkipped => Status == CellStatus.NotRun && Cell.Tags.Skip;

    /// <summary>Whether it failed, as it was tagged to.</summary>
    public bool FailedAsExpected => Status == CellStatus.Succeeded && Cell.Tags.ExpectError;
}

/// <summary>A notebook with what its cells showed in one run.</summary>
/// <param name="Path">The notebook's file.</param>
/// <param name="Cells">Its cells, in order.</param>
public sealed record NotebookResult(string Path, IReadOnlyList<CellResult> Cells)
{
    /// <summary>Whether no cell failed or was left running.</summary>
    public bool Succeeded => Cells.All(c => c.Status is CellStatus.Succeeded or CellStatus.NotRun);
}
