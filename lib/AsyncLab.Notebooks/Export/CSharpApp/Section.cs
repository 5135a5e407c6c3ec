using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>A stretch of a notebook, in the order in which a program runs it.</summary>
/// <param name="Cell">The number of the notebook's cell that it belongs to.</param>
/// <param name="File">The file it stands in: the notebook or something it imports.</param>
/// <param name="Line">The line of that file where it begins.</param>
/// <param name="Text">Its text.</param>
internal abstract record Section(int Cell, SourceFile File, int Line, string Text)
{
    /// <summary>The failure of this section, at a line of its file.</summary>
    public CellFailedException Failure(int line, string message) => new(File, line, $"cell {Cell}: {message}");
}

/// <summary>A cell that is not code.</summary>
internal sealed record ProseSection(int Cell, SourceFile File, int Line, string Text, string Language) : Section(Cell, File, Line, Text);

/// <summary>Code that is compiled at once; its text is moved down to where it stands in its file.</summary>
internal sealed record CodeSection(int Cell, SourceFile File, int Line, string Text) : Section(Cell, File, Line, Text);
