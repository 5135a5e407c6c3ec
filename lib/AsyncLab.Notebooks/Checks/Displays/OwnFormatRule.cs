using Microsoft.CodeAnalysis;

namespace AsyncLab.Notebooks.Checks.Displays;

/// <summary>What a type needs to render itself everywhere.</summary>
internal sealed class OwnFormatRule() : Rule("own-format", "types that render themselves have ToHtml() and [TypeFormatterSource]")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from piece in notebook.Compiled.Pieces
        from shown in piece.Values()
        let missing = Missing(shown.Type)
        where missing is not null
        select At(piece, piece.LineOf(shown.Expression), $"{shown.Type.Name} renders itself in some hosts only; give it {missing} as well.");

    private static string? Missing(ITypeSymbol type)
    {
        // Behind an interface is a type that only a run shows.
        if (type is { TypeKind: TypeKind.Interface } or { IsAbstract: true })
            return null;
        var bases = type.WithBases().ToList();
        var hasMethod = bases.SelectMany(t => t.GetMembers("ToHtml")).OfType<IMethodSymbol>()
            .Any(m => m is { IsStatic: false, Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public, ReturnType.SpecialType: SpecialType.System_String });
        var hasAttribute = bases.SelectMany(t => t.GetAttributes()).Any(a => a.AttributeClass?.Name == "TypeFormatterSourceAttribute");
        return (hasMethod, hasAttribute) switch
        {
            (true, false) => "an attribute [TypeFormatterSource], declared in its own library",
            (false, true) => "a public method string ToHtml()",
            _ => null,
        };
    }
}
