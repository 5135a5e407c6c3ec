using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;

namespace AsyncLab.Notebooks.Checks;

/// <summary>Compiles the cells of a notebook, each with all that the cells before it declare.</summary>
/// <param name="find">Finds packages.</param>
internal sealed class NotebookCompiler(PackageFinder find)
{
    public const string RuleName = "compile";
    public const string EngineRuleName = "engine";

    /// <summary>What every host of notebooks imports, and what this engine must add so that <c>Display()</c> is known.</summary>
    public static IReadOnlyList<string> PortableImports { get; } =
    [
        "System", "System.Collections.Generic", "System.Linq", "System.Text", "System.Threading.Tasks",
        typeof(Cells.Kernel).Namespace!, typeof(Cells.Kernel).FullName!,
    ];

    /// <summary>Compiles a notebook.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="imports">What its code can use without a <c>using</c>.</param>
    public async Task<CompiledNotebook> CompileAsync(DibDocument document, IReadOnlyList<string> imports)
    {
        var notebook = SourceFile.Notebook(document.Path);
        var session = new CheckingSession(notebook, imports);
        var references = new References(notebook.Folder, find, loads: false);
        var runner = new CellRunner(notebook, session, references, _ => { }, _ => { });
        var (findings, known) = (new List<Finding>(), int.MaxValue);
        foreach (var cell in document.Cells.Where(Languages.Runs))
        {
            session.Cell = cell.Number;
            try
            {
                // Whether it fails as its tag says is for a run to find out.
                await runner.RunAsync(cell with { Tags = cell.Tags with { ExpectError = false } });
            }
            catch (CellFailedException) when (cell.Tags.ExpectError)
            {
            }
            catch (CellFailedException e)
            {
                findings.Add(ToFinding(e, cell, notebook));
                // Whatever this cell would have declared is missing from here on.
                if (cell.Language == Languages.CSharp)
                    known = Math.Min(known, session.Pieces.Count);
            }
        }

        findings.AddRange(session.Pieces.Take(known).Where(p => p.Number is not { } number || !document.Cells[number - 1].Tags.ExpectError).SelectMany(p => p.Errors.Select(e => ToFinding(e, p))));
        return new(session.Pieces, references.Resolved, findings);
    }

    private static Finding ToFinding(CellFailedException failure, Cell cell, SourceFile notebook) => failure.Place is { } place
        ? new(place.File.Path, place.Line, place.File.Path == notebook.Path ? cell.Number : null, EngineRuleName, Sentence(place.Reason))
        : new(notebook.Path, cell.Line, cell.Number, EngineRuleName, Sentence(failure.Message));

    private static Finding ToFinding(Diagnostic error, CodePiece piece)
    {
        var span = error.Location.GetMappedLineSpan();
        var isElsewhere = span.Path.Length > 0 && span.Path != piece.File.Path;
        return new(isElsewhere ? span.Path : piece.File.Path, span.StartLinePosition.Line + 1, isElsewhere ? null : piece.Number, RuleName, Sentence(CellErrors.Text(error)));
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
