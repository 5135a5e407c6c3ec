using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Takes a notebook apart, with everything that it imports in its place.</summary>
internal sealed class SectionReader
{
    private readonly List<Section> _sections = [];
    private readonly List<CellReferences> _references = [];

    private int _imports;

    /// <summary>The sections, in order.</summary>
    public IReadOnlyList<Section> Sections => _sections;

    /// <summary>What the code refers to by <c>#r</c>, in order.</summary>
    public IReadOnlyList<CellReferences> References => _references;

    /// <summary>Reads a cell of the notebook.</summary>
    /// <exception cref="CellFailedException">It is in a language that cannot become C#, or what it imports cannot be read.</exception>
    public void Add(Cell cell, SourceFile notebook)
    {
        _imports = 0;
        if (Languages.IsCode(cell.Language))
            Add(cell, cell.Number, [notebook]);
        else
            _sections.Add(new ProseSection(cell.Number, notebook, cell.Line, cell.Source, cell.Language));
    }

    private void Add(Cell cell, int number, IReadOnlyList<SourceFile> chain)
    {
        var file = chain[^1];
        if (cell.Language != Languages.CSharp)
        {
            throw new CellFailedException(file, cell.Line,
                $"cell {number}: code in {cell.Language} cannot become a C# program. Take the cell out, or export another form");
        }

        var source = CellSource.Parse(cell.Source, cell.Line);
        source.RejectTooDeep(file);
        Imports.RejectUnknown(source, file);
        _references.Add(new CellReferences([.. source.Directives.OfType<ReferenceDirective>()], file));
        var line = 0;
        // The others tell the reader of a notebook something; a program has no such reader.
        foreach (var import in source.Directives.OfType<MagicDirective>().Where(d => d.Name == Magics.Import))
        {
            AddCode(source.Code(line, import.Line), number, chain, []);
            var (imported, cells) = Imports.Open(import, chain, ++_imports);
            foreach (var inner in cells)
                Add(inner, number, [.. chain, imported]);

            line = import.Line;
        }

        AddCode(source.Code(line, int.MaxValue), number, chain, []);
    }

    // A file is loaded once for all code that is compiled together.
    private void AddCode(string? code, int number, IReadOnlyList<SourceFile> chain, HashSet<string> loaded)
    {
        var (rest, directives) = LoadDirective.Take(code ?? "");
        foreach (var directive in directives)
        {
            var file = chain[^1].Relative(directive.Path, chain[0].Folder);
            if (!File.Exists(file.Path))
                throw new CellFailedException(chain[^1], directive.Line, $"cell {number}: #load \"{directive.Path}\": there is no file {file.Path}");

            if (loaded.Add(file.Path))
                AddLoaded(file, number, chain, loaded);
        }

        if (!string.IsNullOrWhiteSpace(rest))
            _sections.Add(new CodeSection(number, chain[^1], 1 + rest.AsSpan(0, rest.Length - rest.TrimStart().Length).Count('\n'), rest));
    }

    private void AddLoaded(SourceFile file, int number, IReadOnlyList<SourceFile> chain, HashSet<string> loaded)
    {
        var source = CellSource.Parse(File.ReadAllText(file.Path).Replace("\r\n", "\n"), firstLine: 1);
        source.RejectTooDeep(file);
        _references.Add(new CellReferences([.. source.Directives.OfType<ReferenceDirective>()], file));
        AddCode(source.Code(0, int.MaxValue), number, [.. chain, file], loaded);
    }
}

/// <summary>The <c>#r</c> lines of a cell, and the file it stands in.</summary>
internal sealed record CellReferences(IReadOnlyList<ReferenceDirective> Directives, SourceFile File);
