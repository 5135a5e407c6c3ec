namespace AsyncLab.Notebooks.Export.Digests;

/// <summary>A piece of what HTML says, without its looks.</summary>
internal abstract record HtmlBlock;

/// <summary>A paragraph, or an item of a list.</summary>
internal sealed record TextBlock(string Text, bool IsItem) : HtmlBlock;

/// <summary>Text whose spaces and lines matter.</summary>
internal sealed record PreformattedBlock(string Text) : HtmlBlock;

/// <summary>A table in which every row has as many cells as every other.</summary>
/// <param name="Header">The headings; empty texts if there are none.</param>
/// <param name="Rows">The rows below.</param>
internal sealed record TableBlock(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) : HtmlBlock;
