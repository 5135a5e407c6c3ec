using Microsoft.CodeAnalysis.Text;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>Knows what the compiler knows of a session: what its cells have declared, imported and referred to.</summary>
/// <remarks>Positions count Unicode code points, as the messages of Jupyter do. Nothing of a cell runs.</remarks>
/// <param name="session">The cells that have run.</param>
internal sealed class CodeAssistant(DeclaredCells session) : IDisposable
{
    // The compiler's services for editors are big: who never asks for help does not load them.
    private readonly Lazy<CellWorkspace> _workspace = new(() => new CellWorkspace(session));

    /// <summary>What could stand where the cursor is.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">The position of the cursor, from 0 to the length of the cell.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<Completions> CompleteAsync(string code, int cursor, CancellationToken cancellation)
    {
        if (CellText.Parse(code, cursor) is not { } cell)
            return new([], cursor, cursor);

        var (matches, span) = cell.Directive is { } directive
            ? await CompleteDirectiveAsync(code, cell, directive, cancellation)
            : await CompleteCodeAsync(cell, cancellation);
        return new(matches, CodePoints.FromIndex(code, span.Start), CodePoints.FromIndex(code, span.End));
    }

    /// <summary>What is known of the name at the cursor; null if nothing is.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">The position of the cursor, from 0 to the length of the cell.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<Inspection?> InspectAsync(string code, int cursor, CancellationToken cancellation) =>
        CellText.Parse(code, cursor) is { Directive: null } cell
            ? await CodeInspection.FindAsync(await _workspace.Value.OpenAsync(cell.Code, cancellation), cell.Cursor, cancellation)
            : null;

    /// <summary>Loads what the first question would wait for. Any thread may do that.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public async Task WarmUpAsync(CancellationToken cancellation)
    {
        const string code = "Console.WriteLine(";
        await CompleteAsync(code, code.IndexOf('.', StringComparison.Ordinal) + 1, cancellation);
        await CompleteAsync(code, 1, cancellation);
        await InspectAsync(code, code.Length, cancellation);
    }

    public void Dispose()
    {
        if (_workspace.IsValueCreated)
            _workspace.Value.Dispose();
    }

    private async Task<(IReadOnlyList<CompletionMatch> Matches, TextSpan Span)> CompleteCodeAsync(CellText cell, CancellationToken cancellation) =>
        await CodeCompletion.FindAsync(await _workspace.Value.OpenAsync(cell.Code, cancellation), cell.Cursor, cancellation);

    private async Task<(IReadOnlyList<CompletionMatch> Matches, TextSpan Span)> CompleteDirectiveAsync(
        string code, CellText cell, int directive, CancellationToken cancellation)
    {
        var (matches, typed) = DirectiveCompletion.Find(code[directive..cell.Cursor], session.Folder);
        var span = new TextSpan(cell.Cursor - typed, typed);
        if (code[directive..cell.Cursor].Skip(1).Any(c => !char.IsLetter(c)))
            return (matches, span);

        // Those of C# itself are known without their #.
        var (words, _) = await CompleteCodeAsync(cell, cancellation);
        return ([.. matches, .. words.Select(w => w with { Text = "#" + w.Text })], span);
    }
}
