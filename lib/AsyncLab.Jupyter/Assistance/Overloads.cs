using Microsoft.CodeAnalysis;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>The other ways in which a method can be called.</summary>
internal static class Overloads
{
    private const int Most = 30;

    /// <summary>Their signatures, the shortest first.</summary>
    /// <param name="symbol">The method, or anything else.</param>
    public static IReadOnlyList<string> Of(ISymbol? symbol)
    {
        if ((symbol as IMethodSymbol)?.OriginalDefinition is not { ContainingType: { } type } method)
            return [];

        var definition = method.ReducedFrom ?? method;
        return [.. type.GetMembers(method.Name).OfType<IMethodSymbol>()
            .Where(m => m.DeclaredAccessibility == definition.DeclaredAccessibility && !SymbolEqualityComparer.Default.Equals(m, definition))
            .OrderBy(m => m.Parameters.Length)
            .Take(Most)
            .Select(m => m.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat))];
    }
}
