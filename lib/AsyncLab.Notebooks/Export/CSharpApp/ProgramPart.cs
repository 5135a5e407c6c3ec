namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>What a piece of a notebook's code becomes.</summary>
/// <param name="Section">The notebook's code.</param>
/// <param name="Statements">What runs in its place.</param>
/// <param name="Types">The types, which stand at a program's end.</param>
/// <param name="Shared">The members of the class that types can use.</param>
/// <param name="ShowsValue">Whether it shows its last expression.</param>
internal sealed record ProgramPart(Section Section, string Statements, IReadOnlyList<string> Types, IReadOnlyList<string> Shared, bool ShowsValue);
