using System.ComponentModel;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Cli;

/// <summary>What became of a notebook.</summary>
internal enum NotebookOutcome
{
    /// <summary>No cell failed.</summary>
    Succeeded,

    /// <summary>A cell failed.</summary>
    Failed,

    /// <summary>It was not run, because nothing changed since its last run, which succeeded.</summary>
    Unchanged,

    /// <summary>The whole run was stopped while it ran.</summary>
    Stopped,

    /// <summary>The whole run ended before its turn came.</summary>
    NotRun,
}

/// <summary>A run of notebooks, for programs.</summary>
[Description("A run of notebooks by 'asynclab run --report FILE.json'.")]
internal sealed record ReportedRun(
    [property: Description("The version of this form; it changes when something is taken away or means something else.")] int Version,
    [property: Description("When the run began.")] DateTimeOffset Started,
    [property: Description("How long it took, in seconds.")] double Elapsed,
    [property: Description("Whether every notebook succeeded or was unchanged.")] bool Succeeded,
    [property: Description("The notebooks, in the order of the run.")] IReadOnlyList<ReportedNotebook> Notebooks);

/// <summary>A notebook of a run.</summary>
internal sealed record ReportedNotebook(
    [property: Description("The full path of the notebook.")] string Path,
    [property: Description("What became of it. 'unchanged': nothing changed since its last run, whose times and cells these are.")] NotebookOutcome Outcome,
    [property: Description("When it began; null if it has not run.")] DateTimeOffset? Started,
    [property: Description("How long it took, in seconds.")] double Elapsed,
    [property: Description("Its cells of code, in order.")] IReadOnlyList<ReportedCell> Cells);

/// <summary>A cell of code.</summary>
internal sealed record ReportedCell(
    [property: Description("Its place among all cells of the notebook, from 1.")] int Number,
    [property: Description("The name that its author gave it by a line '//| name: NAME'; null if none.")] string? Name,
    [property: Description("The line of the file on which its text begins, from 1.")] int Line,
    [property: Description("What became of it. 'running': it did not come to its end.")] CellStatus Status,
    [property: Description("How long it ran, in seconds.")] double Elapsed,
    [property: Description("Why it failed; null if it did not.")] string? Error,
    [property: Description("The stack trace, or the list of the compiler's errors; null if there is none.")] string? Detail);
