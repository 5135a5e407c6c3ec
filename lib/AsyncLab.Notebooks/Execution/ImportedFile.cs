using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>A file that a notebook imports.</summary>
internal static class ImportedFile
{
    /// <summary>Its cells; a file of C# is one cell.</summary>
    /// <exception cref="CellFailedException">It cannot be read.</exception>
    public static IReadOnlyList<Cell> Read(SourceFile file)
    {
        try
        {
            return Path.GetExtension(file.Path).ToUpperInvariant() is ".CS" or ".CSX"
                ? [new Cell(1, Languages.CSharp, File.ReadAllText(file.Path).Replace("\r\n", "\n"), 1)]
                : DibDocument.Load(file.Path).Cells;
        }
        catch (DibFormatException e)
        {
            throw new CellFailedException(e.Message.Replace(file.Path, file.Name), inner: e);
        }
    }
}
