using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks.Imports;

/// <summary>Hosts swallow errors of an imported file, so the next cell has to notice them.</summary>
internal sealed class ImportUsedRule() : Rule("import-used", "after an import a cell that uses something of it")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook)
    {
        foreach (var (cell, source) in notebook.Sources)
        {
            if (source.Directives.OfType<MagicDirective>().FirstOrDefault(d => d.Name == Magics.Import) is not { } import)
                continue;
            var given = Given(notebook, cell.Number);
            // One that fails is blamed itself.
            if (notebook.Compiled.Pieces.Any(p => p.Origin == cell.Number && p.HasErrors))
                continue;
            var next = notebook.Compiled.Pieces.FirstOrDefault(p => p.Origin > cell.Number && !p.IsImported);
            if (given.Count > 0 && next is not null && !Uses(next, given))
            {
                yield return At(notebook, cell, import.Line,
                    $"if {import.Argument} fails, no other host says so; let the next cell of code, cell {next.Number}, use something that it defines.");
            }
        }
    }

    // The names of the assemblies that an import brings: those it refers to, and the compiled pieces themselves.
    private static HashSet<string> Given(CheckedNotebook notebook, int cell)
    {
        var pieces = notebook.Compiled.Pieces.Where(p => p.Origin == cell && p.IsImported).ToList();
        var files = pieces.Select(p => p.File.Path).ToHashSet();
        return
        [
            .. pieces.Where(p => p.Find<MemberDeclarationSyntax>().Any(m => m is not GlobalStatementSyntax)).Select(p => p.Compilation.AssemblyName!),
            .. notebook.Compiled.References.Where(r => files.Contains(r.File.Path) || r.File.Path != notebook.Path).SelectMany(r => r.Paths).Select(p => Path.GetFileNameWithoutExtension(p)),
        ];
    }

    private static bool Uses(CodePiece piece, HashSet<string> assemblies) =>
        piece.Find<SimpleNameSyntax>().Select(n => Symbol(piece.Model, n)).Any(s => s?.ContainingAssembly is { } a && assemblies.Contains(a.Name));

    private static ISymbol? Symbol(SemanticModel model, SimpleNameSyntax name) =>
        model.GetSymbolInfo(name) is var info ? info.Symbol ?? info.CandidateSymbols.FirstOrDefault() : null;
}
