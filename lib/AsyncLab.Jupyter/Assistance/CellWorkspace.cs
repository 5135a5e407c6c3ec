using AsyncLab.Jupyter.Assistance.Documentation;
using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>
/// A session as editors see code: what has run is a chain of projects with one document each, and the cell that is being
/// written is the last of them.
/// </summary>
/// <param name="session">The session.</param>
internal sealed class CellWorkspace(DeclaredCells session) : IDisposable
{
    private readonly AdhocWorkspace _workspace = new(MefHostServices.DefaultHost);
    private readonly DocumentedReferences _references = new();
    private readonly Stack<Piece> _pieces = new();
    private readonly Lock _lock = new();

    /// <summary>A cell that comes after all that has run so far.</summary>
    /// <param name="code">The cell, without directives of the engine.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<Document> OpenAsync(string code, CancellationToken cancellation)
    {
        var next = await session.NextAsync("", cancellation);
        var last = Follow(next.Previous);
        // What is compiled here is kept for the next request; from a solution that has the new cell in it, it would not.
        if (last is not null)
            await last.Document.Project.GetCompilationAsync(cancellation);

        return Add(next, code, last).Document;
    }

    /// <summary>Forgets everything.</summary>
    public void Dispose() => _workspace.Dispose();

    private Piece? Follow(Script? last)
    {
        var all = new Stack<Script>();
        for (var script = last; script is not null; script = script.Previous)
            all.Push(script);

        lock (_lock)
        {
            // What was taken back is no longer in the chain.
            while (_pieces.TryPeek(out var piece) && !all.Contains(piece.Script))
                _pieces.Pop();

            foreach (var script in all.Skip(_pieces.Count))
                _pieces.Push(Add(script, script.Code, _pieces.FirstOrDefault()));

            return _pieces.FirstOrDefault();
        }
    }

    private Piece Add(Script script, string code, Piece? previous)
    {
        var compilation = script.GetCompilation();
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        var text = TextLoader.From(TextAndVersion.Create(SourceText.From(code), VersionStamp.Create()));
        var solution = (previous?.Document.Project.Solution ?? _workspace.CurrentSolution).AddProject(ProjectInfo.Create(
            project, VersionStamp.Create(), compilation.AssemblyName!, compilation.AssemblyName!, LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: CSharpSession.ParseOptions,
            documents: [DocumentInfo.Create(document, "cell", sourceCodeKind: SourceCodeKind.Script, loader: text)],
            projectReferences: previous is null ? [] : [new ProjectReference(previous.Document.Project.Id)],
            metadataReferences: compilation.ExternalReferences.Select(_references.Of),
            isSubmission: true));
        return new(script, solution.GetDocument(document)!);
    }

    private sealed record Piece(Script Script, Document Document);
}
