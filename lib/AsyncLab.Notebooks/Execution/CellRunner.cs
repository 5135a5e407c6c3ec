using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Runs cells of a notebook and of the files they import, with the engine's directives in them.</summary>
/// <param name="notebook">The notebook.</param>
/// <param name="show">Receives the value of each piece of code that has one.</param>
/// <param name="showError">Receives the errors that cells are tagged to end with.</param>
internal sealed class CellRunner(SourceFile notebook, Action<object?> show, Action<CellFailedException> showError)
{
    private readonly CSharpSession _session = new(notebook.Folder);
    private readonly References _references = new(notebook.Folder);

    /// <summary>Starts the compiler, which takes most of a second that no cell is to answer for.</summary>
    public Task WarmUpAsync() => _session.RunAsync("", notebook);

    /// <summary>Runs a cell of the notebook.</summary>
    /// <exception cref="CellFailedException">It failed.</exception>
    public Task RunAsync(Cell cell) => RunAsync(cell, [notebook]);

    private async Task RunAsync(Cell cell, IReadOnlyList<SourceFile> chain)
    {
        if (!cell.Tags.ExpectError)
        {
            await RunToEndAsync(cell, chain);
            return;
        }

        try
        {
            await RunToEndAsync(cell, chain);
        }
        catch (CellFailedException e)
        {
            showError(e);
            return;
        }

        throw new CellFailedException(chain[^1], cell.Line,
            $"cell {cell.Label} succeeded, but its tag 'expect-error' says that it fails; remove the tag, or make out why there is no error");
    }

    private async Task RunToEndAsync(Cell cell, IReadOnlyList<SourceFile> chain)
    {
        var file = chain[^1];
        if (cell.Language != Languages.CSharp)
        {
            throw new CellFailedException(file, cell.Line,
                $"this engine runs csharp cells; it cannot run a cell in {cell.Language}. Open the notebook in an editor that does");
        }

        var source = CellSource.Parse(cell.Source, cell.Line);
        Imports.RejectUnknown(source, file);
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
        var (file, cells) = Imports.Open(directive, chain);
        foreach (var cell in cells)
            await RunAsync(cell, [.. chain, file]);
    }
}
