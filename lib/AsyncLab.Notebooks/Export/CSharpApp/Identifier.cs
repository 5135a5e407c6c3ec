using Microsoft.CodeAnalysis.CSharp;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Names as C# writes them.</summary>
internal static class Identifier
{
    /// <summary>The name, with the sign that tells it from a keyword.</summary>
    public static string Text(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? $"@{name}" : name;
}
