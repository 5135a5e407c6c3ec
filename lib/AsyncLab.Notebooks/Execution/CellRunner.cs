using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Runs cells of a notebook and of the files they import, with the engine's directives in them.</summary>
/// <param name="notebook">The notebook.</param>
/// <param name="show">Receives the value of each piece of code that has one.</param>
internal sealed class CellRunner(SourceFile notebook, Action<object?> show)
{
    private const string Import = "#!import";
    private readonly CSharpSession _session = new(notebook.Folder);
    private readonly References _references = new(notebook.Folder);

    /// <summary>Starts the compiler, which takes most of a second that no cell is to answer for.</summary>
    public Task WarmUpAsync() => _session.RunAsync("", notebook);

    /// <summary>What the cells so far have left to the next one. To set it takes back what later cells declared and assigned.</summary>
    public CellRunnerState State
    {
        get => new(_session.State, _references.Packages);
        set => (_session.State, _references.Packages) = (value.Session, value.Packages);
    }

    /// <summary>Runs a cell of the notebook.</summary>
    /// <exception cref="CellFailedException">It failed.</exception>
    public Task RunAsync(Cell cell) => RunAsync(cell, [notebook]);

    private async Task RunAsync(Cell cell, IReadOnlyList<SourceFile> chain)
    {
        var file = chain[^1];
        if (cell.Language != Languages.CSharp)
        {
            throw new CellFailedException(file, cell.Line,
                $"this engine runs csharp cells; it cannot run a cell in {cell.Language}. Open the notebook in an editor that does");
        }

        var source = CellSource.Parse(cell.Source, cell.Line);
        RejectUnknown(source, file);
        _session.AddReferences(await _references.ResolveAsync([.. source.Directives.OfType<ReferenceDirective>()], file));

        var line = 0;
        foreach (var import in source.Directives.OfType<MagicDirective>())
        {
            await RunAsync(source.Code(line, import.Line), file);
            await ImportAsync(import, chain);
            line = import.Line;
        }

        await RunAsync(source.Code(line, int.MaxValue), file);
    }

    private async Task RunAsync(string? code, SourceFile file)
    {
        if (code is null || await _session.RunAsync(code, file) is not { } shown)
            return;

        try
        {
            show(shown.Value);
        }
        catch (Exception e)
        {
            // To format a value runs its author's code: properties, iterators, formatters.
            throw CellErrors.OfException(e, file, notebook.Folder);
        }
    }

    private async Task ImportAsync(MagicDirective directive, IReadOnlyList<SourceFile> chain)
    {
        var importer = chain[^1];
        if (directive.Argument.Length == 0)
            throw new CellFailedException(importer, directive.Line, $"{Import}: expected the path of a .dib, .cs or .csx file");

        var file = importer.Relative(directive.Argument, notebook.Folder);
        if (!File.Exists(file.Path))
            throw new CellFailedException(importer, directive.Line, $"{directive.Text}: there is no file {file.Path}");

        if (chain.Any(f => f.Path == file.Path))
        {
            throw new CellFailedException(importer, directive.Line,
                $"{directive.Text}: the files import each other: {string.Join(" → ", chain.Append(file).Select(f => f.Name))}");
        }

        foreach (var cell in Read(file).Where(c => c.Source.Length > 0 && Languages.IsCode(c.Language)))
            await RunAsync(cell, [.. chain, file]);
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

    private static void RejectUnknown(CellSource source, SourceFile file)
    {
        if (source.Directives.OfType<MagicDirective>().FirstOrDefault(d => d.Name != Import) is { } unknown)
        {
            throw new CellFailedException(file, unknown.Line,
                $"{unknown.Name} is not known to this engine. It knows {Import}, #r and #load in cells, " +
                "and #!csharp, #!markdown, #!html and #!mermaid as headers of cells");
        }
    }
}

/// <summary>What cells have left to the next one.</summary>
internal sealed record CellRunnerState(CSharpSessionState Session, IReadOnlyList<NuGetReference> Packages);
