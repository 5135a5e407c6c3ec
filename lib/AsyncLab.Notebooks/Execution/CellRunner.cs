using System.Diagnostics;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Goes through cells of a notebook and of the files they import, and obeys the engine's directives in them.</summary>
/// <param name="notebook">The notebook.</param>
/// <param name="session">Takes the code.</param>
/// <param name="references">Finds what the code refers to.</param>
/// <param name="show">Receives the value of each piece of code that has one.</param>
/// <param name="showError">Receives the errors that cells are tagged to end with.</param>
internal sealed class CellRunner(
    SourceFile notebook, ICodeSession session, References references, Action<object?> show, Action<CellFailedException> showError)
{
    private int _imports;

    /// <summary>Runs a cell of the notebook.</summary>
    /// <exception cref="CellFailedException">It failed.</exception>
    public Task RunAsync(Cell cell) => RunAsync(cell, notebook);

    /// <summary>Runs a cell that another file holds, or none.</summary>
    /// <exception cref="CellFailedException">It failed.</exception>
    public Task RunAsync(Cell cell, SourceFile file)
    {
        _imports = 0;
        return RunAsync(cell, [file]);
    }

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
                $"this engine runs csharp cells; it cannot run a cell in {cell.Language}. " +
                $"In cell {cell.Number}, {Languages.Advice(cell.Language) ?? "rewrite the code in C#, or open the notebook in an editor that runs it"}");
        }

        var clock = Stopwatch.StartNew();
        var source = CellSource.Parse(cell.Source, cell.Line);
        source.RejectTooDeep(file);
        var magics = source.Directives.OfType<MagicDirective>().ToList();
        Imports.RejectUnknown(source, file);
        session.AddReferences(await references.ResolveAsync(source.Directives, file));
        var line = 0;
        foreach (var magic in magics)
        {
            await RunAsync(source.Code(line, magic.Line), file);
            await ObeyAsync(magic, chain);
            line = magic.Line;
        }

        await RunAsync(source.Code(line, int.MaxValue), file);
        if (magics.Exists(m => m.Name == Magics.Time))
            show(string.Create(null, $"Wall time: {clock.Elapsed.TotalMilliseconds:F4}ms"));
    }

    private async Task RunAsync(string? code, SourceFile file)
    {
        if (code is null || await session.RunAsync(code, file) is not { } shown)
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

    private Task ObeyAsync(MagicDirective magic, IReadOnlyList<SourceFile> chain)
    {
        switch (magic.Name)
        {
            case Magics.Import:
                return ImportAsync(magic, chain);
            case Magics.About:
                show(AboutEngine.Table());
                break;
            case Magics.Who:
                show(session.Variables.Select(v => v.Name).Order(StringComparer.Ordinal).ToList());
                break;
            case Magics.WhoWithValues:
                show(session.Variables.OrderBy(v => v.Name, StringComparer.Ordinal).ToList());
                break;
        }

        return Task.CompletedTask;
    }

    private async Task ImportAsync(MagicDirective directive, IReadOnlyList<SourceFile> chain)
    {
        var (file, cells) = Imports.Open(directive, chain, ++_imports);
        foreach (var cell in cells)
            await RunAsync(cell, [.. chain, file]);
    }
}
