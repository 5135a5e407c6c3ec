using System.Globalization;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>To run a piece of code on what those before it have left: one cell, or several with headers as in a <c>.dib</c> file.</summary>
/// <param name="Id">The number of a cell in what happens; no other piece has it.</param>
/// <param name="Number">The number that whoever sends it knows it by.</param>
/// <param name="Code">The text.</param>
/// <param name="AllowsInput">Whether somebody is there to answer what it asks.</param>
/// <param name="Expressions">What is to be evaluated after it if it succeeds, by name.</param>
internal sealed record CodeOrder(int Id, int Number, string Code, bool AllowsInput, IReadOnlyDictionary<string, string> Expressions) : Order
{
    /// <summary>What stands for its file in messages.</summary>
    /// <param name="folder">The folder that paths in it start from.</param>
    public SourceFile FileIn(string folder) =>
        SourceFile.Notebook(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"cell {Number}")));

    /// <summary>Its cells.</summary>
    /// <exception cref="DibFormatException">A tag in it is wrong.</exception>
    public IEnumerable<Cell> Cells() => DibDocument.Parse(Code, $"cell {Number}").Cells
        .Where(c => c.Source.Length > 0)
        .Select(c => c with { Number = Number });

    /// <summary>How long it may run, as its tags say; null if they do not.</summary>
    public TimeSpan? Limit()
    {
        try
        {
            return Cells().Select(c => c.Tags.Timeout).FirstOrDefault(t => t is not null);
        }
        catch (DibFormatException)
        {
            // The run says what is wrong.
            return null;
        }
    }
}
