using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>
/// Knows which names of types must be written in full: in a program every <c>using</c> counts from the first line, in
/// a notebook only from its cell on.
/// </summary>
/// <param name="script">The code.</param>
/// <param name="namespaces">The namespaces that the program uses.</param>
internal sealed class Qualifier(Script script, IReadOnlyList<string> namespaces)
{
    private readonly List<INamespaceSymbol> _namespaces =
        script.Parts.Count == 0 ? [] : [.. namespaces.Select(n => Find(script.Parts[^1].Model.Compilation, n)).OfType<INamespaceSymbol>()];

    private readonly HashSet<(string, int)> _ownTypes =
        [.. script.Members.Where(m => m is { IsType: true, Namespace: null }).Select(m => (m.Name, (m.Symbol as INamedTypeSymbol)?.Arity ?? 0))];

    /// <summary>What to write before a name: a namespace with a dot, or nothing.</summary>
    public string PrefixOf(SimpleNameSyntax name, SemanticModel model)
    {
        if (name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax or NameEqualsSyntax || name.IsVar
            || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            || model.GetAliasInfo(name) is not null)
            return "";

        var symbol = model.GetSymbolInfo(name).Symbol;
        var type = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol as INamedTypeSymbol;
        return type is { ContainingType: null, ContainingNamespace.IsGlobalNamespace: false } && IsAmbiguous(type)
            ? $"{type.ContainingNamespace.ToDisplayString()}."
            : "";
    }

    private bool IsAmbiguous(INamedTypeSymbol type) =>
        _ownTypes.Contains((type.Name, type.Arity))
        || _namespaces.SelectMany(n => n.GetTypeMembers(type.Name, type.Arity))
            .Any(t => t.DeclaredAccessibility == Accessibility.Public && t.ToDisplayString() != type.OriginalDefinition.ToDisplayString());

    private static INamespaceSymbol? Find(Compilation compilation, string name) =>
        name.Split('.').Aggregate((INamespaceSymbol?)compilation.GlobalNamespace,
            (space, part) => space?.GetNamespaceMembers().FirstOrDefault(n => n.Name == part));
}
