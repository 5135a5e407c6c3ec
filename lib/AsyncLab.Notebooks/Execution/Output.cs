using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Something that a cell showed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ConsoleOutput), "console")]
[JsonDerivedType(typeof(DisplayOutput), "display")]
[JsonDerivedType(typeof(ErrorOutput), "error")]
public abstract record Output;

/// <summary>Text written to the console, in the order in which it was written.</summary>
/// <param name="Text">The text, with its line ends.</param>
/// <param name="IsError">Whether it went to the standard error stream.</param>
public sealed record ConsoleOutput(string Text, bool IsError) : Output;

/// <summary>A value that was displayed, formatted.</summary>
/// <param name="MimeType">What <paramref name="Content"/> is: <c>text/html</c>, <c>text/plain</c>, …</param>
/// <param name="Content">The formatted value.</param>
public sealed record DisplayOutput(string MimeType, string Content) : Output;

/// <summary>Why the cell failed.</summary>
/// <param name="Message">What a reader needs to know: file, line, what was wrong.</param>
/// <param name="Detail">The stack trace or the list of compiler errors, or an empty text.</param>
public sealed record ErrorOutput(string Message, string Detail) : Output;
