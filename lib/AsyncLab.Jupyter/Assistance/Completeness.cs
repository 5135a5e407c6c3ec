namespace AsyncLab.Jupyter.Assistance;

/// <summary>Whether a cell can run as it is.</summary>
/// <param name="Status">The word for it.</param>
/// <param name="Indent">With what the next line should begin; for an incomplete cell only.</param>
internal sealed record Completeness(CompletenessStatus Status, string Indent = "");

/// <summary>How complete a cell is.</summary>
internal enum CompletenessStatus
{
    /// <summary>It can run.</summary>
    Complete,

    /// <summary>Something is still missing at its end.</summary>
    Incomplete,

    /// <summary>It is wrong, whatever may follow.</summary>
    Invalid,

    /// <summary>Nobody knows.</summary>
    Unknown,
}
