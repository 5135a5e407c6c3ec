namespace AsyncLab.Jupyter.Assistance;

/// <summary>Knows what could be written next in a cell, and what is meant by what stands there.</summary>
/// <remarks>Positions count Unicode code points, as the messages of Jupyter do. Nothing of the cell runs. It is asked one question at a time, never while a cell runs.</remarks>
internal interface ICodeAssistant
{
    /// <summary>What could stand where the cursor is.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">The position of the cursor, from 0 to the length of the cell.</param>
    /// <param name="cancellation">Ends the search.</param>
    Task<Completions> CompleteAsync(string code, int cursor, CancellationToken cancellation);

    /// <summary>What is known of the name at the cursor; null if nothing is.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">The position of the cursor, from 0 to the length of the cell.</param>
    /// <param name="cancellation">Ends the search.</param>
    Task<Inspection?> InspectAsync(string code, int cursor, CancellationToken cancellation);

    /// <summary>Whether a cell can run as it is, or whether its author is still writing it.</summary>
    /// <param name="code">The whole cell.</param>
    Completeness IsComplete(string code);

    /// <summary>Loads what the first question would wait for. Any thread may do that, also while a cell runs.</summary>
    /// <param name="cancellation">Ends the work.</param>
    Task WarmUpAsync(CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>What could stand in a part of a cell.</summary>
/// <param name="Matches">The possible texts, best first.</param>
/// <param name="Start">Where the part begins that they replace.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Completions(IReadOnlyList<CompletionMatch> Matches, int Start, int End);

/// <summary>A text that could stand there.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">What it is, in one word that frontends have a picture for: <c>function</c>, <c>property</c>, <c>class</c>, <c>keyword</c>, …; empty if it is nothing of these.</param>
/// <param name="Signature">How it is called, such as <c>(string value) → void</c>; empty if it is not called.</param>
internal sealed record CompletionMatch(string Text, string Kind = "", string Signature = "");

/// <summary>What is known of a name.</summary>
/// <param name="Plain">As plain text.</param>
/// <param name="Markdown">As markdown.</param>
internal sealed record Inspection(string Plain, string Markdown);

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
