using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Checks;

/// <summary>One thing that is asked of a notebook.</summary>
/// <param name="name">A word or two, by which it can be left out.</param>
/// <param name="summary">What it asks, in a phrase.</param>
internal abstract class Rule(string name, string summary)
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    /// <summary>Where the notebook does not do what is asked.</summary>
    public abstract IEnumerable<Finding> Check(CheckedNotebook notebook);

    protected Finding At(CheckedNotebook notebook, Cell cell, int line, string message) => new(notebook.Path, line, cell.Number, Name, message);

    protected Finding At(CodePiece piece, int line, string message) => new(piece.File.Path, line, piece.Number, Name, message);
}
