using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Recommendations;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>How the methods are called that may stand at a place.</summary>
internal sealed class Signatures
{
    private static readonly SymbolDisplayFormat ParameterFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeOptionalBrackets);

    private readonly ILookup<string, IMethodSymbol> _methods;

    private Signatures(ILookup<string, IMethodSymbol> methods) => _methods = methods;

    /// <summary>Of the methods that may stand at a place of a document.</summary>
    public static async Task<Signatures> OfMethodsAsync(Document document, int cursor, CancellationToken cancellation)
    {
        var symbols = await Recommender.GetRecommendedSymbolsAtPositionAsync(document, cursor, cancellationToken: cancellation);
        return new(symbols.OfType<IMethodSymbol>().ToLookup(m => m.Name));
    }

    /// <summary>The shortest signature of the methods of a name, and how many others there are; empty if there is none.</summary>
    public string Of(string name)
    {
        var methods = _methods[name].OrderBy(m => m.Parameters.Length).ToList();
        return methods.Count switch
        {
            0 => "",
            1 => Text(methods[0]),
            _ => $"{Text(methods[0])} (+ {methods.Count - 1})",
        };
    }

    private static string Text(IMethodSymbol method) =>
        $"({string.Join(", ", method.Parameters.Select(p => p.ToDisplayString(ParameterFormat)))}) → {method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}";
}
