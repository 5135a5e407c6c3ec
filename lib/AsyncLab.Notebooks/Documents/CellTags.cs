namespace AsyncLab.Notebooks.Documents;

/// <summary>What a cell of code says about itself in its first lines, as in <c>//| timeout: 30s</c>.</summary>
/// <remarks>To other programs these lines are plain comments.</remarks>
public sealed record CellTags
{
    /// <summary>Those of a cell that says nothing.</summary>
    public static CellTags None { get; } = new();

    /// <summary>The cell's name, which no other cell of the notebook has; null if it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether a page folds the code away.</summary>
    public bool HideInput { get; init; }

    /// <summary>Whether a page leaves out what the cell showed.</summary>
    public bool HideOutput { get; init; }

    /// <summary>Whether the cell must fail: its error is shown and the run goes on.</summary>
    public bool ExpectError { get; init; }

    /// <summary>Whether the cell does not run.</summary>
    public bool Skip { get; init; }

    /// <summary>The files and folders that the notebook reads by this cell, as they are written: when they change, it is run again.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>How long the cell may run, whatever the limit of the other cells is; null if it says nothing of it.</summary>
    public TimeSpan? Timeout { get; init; }
}
