namespace AsyncLab.Jupyter.Assistance;

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
