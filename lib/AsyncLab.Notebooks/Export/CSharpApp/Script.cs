using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>All code of a notebook, compiled piece after piece as the engine does.</summary>
internal sealed class Script
{
    /// <summary>The type of what a call of another engine returns, which is shown already.</summary>
    public const string Shown = "NotebookOutput";

    // What cells of .NET Interactive can call and this engine does not know; a program does.
    private const string OtherEngines = $$"""
        public class {{Shown}} { public void Update(object value) { } }
        public static {{Shown}} display(object value, string mimeType = null) => null;
        public static {{Shown}} DisplayAs(this string value, string mimeType) => null;
        """;

    private readonly Dictionary<(SyntaxTree, TextSpan), ScriptMember> _members = [];

    /// <param name="sections">The code, in order.</param>
    /// <param name="references">What it refers to.</param>
    public Script(IEnumerable<CodeSection> sections, IReadOnlyList<MetadataReference> references)
    {
        Parts = Compile(sections, references);
        foreach (var member in Parts.Where(p => p.SyntaxError is null).SelectMany(ScriptMembers.Of))
            _members.TryAdd(KeyOf(member.Symbol)!.Value, member);

        Members = [.. _members.Values];
        References = [.. Parts.Where(p => p.SyntaxError is null).SelectMany(FindReferences)];
    }

    public IReadOnlyList<ScriptPart> Parts { get; }

    /// <summary>What the code declares, in order.</summary>
    public IReadOnlyList<ScriptMember> Members { get; }

    /// <summary>Where the code names what it declares.</summary>
    public IReadOnlyList<ScriptReference> References { get; }

    /// <summary>How code finds assemblies that the ones it refers to need.</summary>
    public static CSharpCompilationOptions Options(OutputKind kind) => new(
        kind, metadataReferenceResolver: ScriptMetadataResolver.Default,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default, allowUnsafe: true);

    private static List<ScriptPart> Compile(IEnumerable<CodeSection> sections, IReadOnlyList<MetadataReference> references)
    {
        var parts = new List<ScriptPart>();
        var options = Options(OutputKind.DynamicallyLinkedLibrary).WithUsings(CSharpSession.Imports);
        var previous = Compile(OtherEngines, "", null);
        foreach (var section in sections)
        {
            var compilation = Compile(section.Text, section.File.Path, previous);
            var part = new ScriptPart(section, compilation);
            parts.Add(part);
            // Nothing can be compiled after something wrong.
            if (!part.HasErrors)
                previous = compilation;
        }

        return parts;

        CSharpCompilation Compile(string code, string path, CSharpCompilation? previous) => CSharpCompilation.CreateScriptCompilation(
            $"part-{parts.Count}", CSharpText.Parse(code, CSharpSession.ParseOptions, path),
            references, options.WithScriptClassName($"Part{parts.Count}"), previous, typeof(object));
    }

    private IEnumerable<ScriptReference> FindReferences(ScriptPart part) =>
        from name in part.Root.DescendantNodes().OfType<SimpleNameSyntax>()
        let member = Find(part.Model.GetSymbolInfo(name))
        where member is not null
        select new ScriptReference(part, name, member);

    private ScriptMember? Find(SymbolInfo info) =>
        KeyOf(info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } key ? _members.GetValueOrDefault(key) : null;

    // A symbol of an earlier part may look another one from a later part; its declaration is the same.
    private static (SyntaxTree, TextSpan)? KeyOf(ISymbol? symbol)
    {
        var declared = symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.OriginalDefinition,
            IMethodSymbol method => (method.ReducedFrom ?? method).OriginalDefinition,
            _ => symbol?.OriginalDefinition,
        };
        return declared?.DeclaringSyntaxReferences.FirstOrDefault() is { } reference ? (reference.SyntaxTree, reference.Span) : null;
    }
}

/// <summary>A place where code names something that the notebook's code declares.</summary>
internal sealed record ScriptReference(ScriptPart Part, SimpleNameSyntax Name, ScriptMember Member);
