using System.Collections.Concurrent;
using AsyncLab.Notebooks.Checks.CSharp;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Checks;

/// <summary>Checks notebooks without running them.</summary>
public sealed class NotebookChecker
{
    private readonly NotebookAnchors _anchors = new();

    /// <summary>The names of the rules that are left out; <c>portability</c> stands for all those about other hosts.</summary>
    public IReadOnlySet<string> Ignored { get; init; } = new HashSet<string>();

    /// <summary>Whether packages that are not on this machine are fetched.</summary>
    public bool Restores { get; init; }

    /// <summary>The names of all rules, each with what it asks.</summary>
    public static IReadOnlyList<(string Name, string Summary)> RuleNames { get; } = [.. Rules.GeneralNames, .. Rules.PortabilityNames];

    /// <summary>Checks notebooks, several at a time.</summary>
    /// <param name="paths">Their files.</param>
    /// <param name="cancellation">Stops the checks.</param>
    /// <returns>What was found, sorted by file and line, each thing once.</returns>
    public async Task<IReadOnlyList<Finding>> CheckAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default)
    {
        var findings = new ConcurrentBag<Finding>();
        await Parallel.ForEachAsync(paths, cancellation, async (path, _) =>
        {
            foreach (var finding in await CheckAsync(path))
                findings.Add(finding);
        });
        return
        [
            .. findings.Where(f => !Ignored.Contains(f.Rule)).Distinct()
                .OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
        ];
    }

    private async Task<IEnumerable<Finding>> CheckAsync(string path)
    {
        try
        {
            return await CheckAsync(DibDocument.Load(path));
        }
        catch (DibFormatException e)
        {
            return [new(e.Path, e.Line, null, Rules.FormatRuleName, e.Message[$"{e.Path}:{e.Line}: ".Length..] + ".")];
        }
    }

    private async Task<IEnumerable<Finding>> CheckAsync(DibDocument document)
    {
        var isPortable = !Ignored.Contains(Rules.PortabilityName);
        var compiler = new NotebookCompiler(Restores ? PackageRestore.RestoreAsync : FindAsync);
        var imports = isPortable && !Ignored.Contains(MissingUsingRule.Name) ? NotebookCompiler.PortableImports : CSharpSession.Imports;
        var compiled = await compiler.CompileAsync(document, imports);
        IEnumerable<Finding> missing = [];
        if (imports != CSharpSession.Imports && compiled.Findings.Any(f => f.Rule == NotebookCompiler.RuleName))
        {
            var portable = compiled;
            compiled = await compiler.CompileAsync(document, CSharpSession.Imports);
            missing = [.. MissingUsingRule.Compare(portable, compiled)];
        }

        var notebook = new CheckedNotebook(document, compiled, _anchors);
        var rules = isPortable ? Rules.General.Concat(Rules.Portability) : Rules.General;
        var found = rules.Where(r => !Ignored.Contains(r.Name)).SelectMany(r => r.Check(notebook)).Concat(missing).ToList();
        // What one of those explains needs no words of the compiler.
        var forms = rules.OfType<SyntaxRule>().Select(r => r.Name).ToHashSet();
        var explained = found.Where(f => forms.Contains(f.Rule)).Select(f => (f.Path, f.Line)).ToHashSet();
        return [.. found, .. compiled.Findings.Where(f => f.Rule != NotebookCompiler.RuleName || !explained.Contains((f.Path, f.Line)))];
    }

    private static Task<PackageFiles> FindAsync(IReadOnlyCollection<NuGetReference> packages, IReadOnlyCollection<string> sources, string folder) =>
        Task.FromResult(PackageCache.Find(packages) ?? throw new InvalidOperationException(
            "not all of its files are known on this machine, so no cell from here on was compiled; run the notebook once, or check with --restore"));
}
