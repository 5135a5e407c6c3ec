using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Opens the files that cells import.</summary>
internal static class Imports
{
    /// <summary>How many files may lead from a notebook to the one that is imported.</summary>
    public const int Deepest = 50;

    /// <summary>How many imports may follow from one cell.</summary>
    public const int Most = 1_000;

    /// <summary>Finds and reads the file that a directive names.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="chain">The notebook, and the files that led from it to this directive.</param>
    /// <param name="place">Which of the imports it is that follow from one cell, from 1.</param>
    /// <returns>The file and its cells of code.</returns>
    /// <exception cref="CellFailedException">There is no such file, it is no notebook, it imports itself, or there are too many.</exception>
    public static (SourceFile File, IReadOnlyList<Cell> Cells) Open(MagicDirective directive, IReadOnlyList<SourceFile> chain, int place)
    {
        var importer = chain[^1];
        if (directive.Argument.Length == 0)
            throw new CellFailedException(importer, directive.Line, $"{Magics.Import}: expected the path of a .dib, .ipynb, .cs or .csx file");

        var file = importer.Relative(directive.Argument, chain[0].Folder);
        if (!File.Exists(file.Path))
            throw new CellFailedException(importer, directive.Line, $"{directive.Text}: there is no file {file.Path}");

        if (chain.Any(f => f.Path == file.Path))
        {
            throw new CellFailedException(importer, directive.Line,
                $"{directive.Text}: the files import each other: {string.Join(" → ", chain.Append(file).Select(f => f.Name))}");
        }

        // Files that each import the next one twice would go on for ever.
        if (chain.Count > Deepest || place > Most)
        {
            throw new CellFailedException(importer, directive.Line,
                $"{directive.Text}: more than {(chain.Count > Deepest ? $"{Deepest} files import one another" : $"{Most} imports follow from one cell")}; import what is needed directly");
        }

        return (file, [.. Read(file).Where(c => c.Source.Length > 0 && Languages.Runs(c))]);
    }

    /// <summary>Refuses directives that only other engines know.</summary>
    /// <exception cref="CellFailedException">There is one.</exception>
    public static void RejectUnknown(CellSource source, SourceFile file)
    {
        if (source.Directives.OfType<MagicDirective>().FirstOrDefault(d => !Magics.IsObeyed(d.Name)) is { } unknown)
            throw new CellFailedException(file, unknown.Line, Magics.Refusal(unknown.Name));
    }

    private static IReadOnlyList<Cell> Read(SourceFile file)
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
