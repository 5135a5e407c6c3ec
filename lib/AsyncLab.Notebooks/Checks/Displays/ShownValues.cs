using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks.Displays;

/// <summary>The values that code shows.</summary>
internal static class ShownValues
{
    /// <summary>The last expression, and what <c>Display()</c> is called on, each with its type.</summary>
    public static IEnumerable<(ExpressionSyntax Expression, ITypeSymbol Type)> Values(this CodePiece piece)
    {
        var displayed = piece.EngineCalls().Where(c => c.Method.Name == "Display")
            .Select(c => (c.Call.Expression as MemberAccessExpressionSyntax)?.Expression);
        foreach (var expression in displayed.Append(piece.Shown).OfType<ExpressionSyntax>())
        {
            if (piece.Model.GetTypeInfo(expression).Type is { TypeKind: not TypeKind.Error } type)
                yield return (expression, type);
        }
    }

    /// <summary>The type itself, what it derives from and what it implements.</summary>
    public static IEnumerable<ITypeSymbol> WithBases(this ITypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            yield return t;
        foreach (var t in type.AllInterfaces)
            yield return t;
    }

    /// <summary>Its name with its namespace, without the arguments of a generic type.</summary>
    public static string FullName(this ITypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;
}
