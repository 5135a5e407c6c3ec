using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>
/// Takes out directives of the preprocessor that have a place in a file or an end in it: cells are files, their copies
/// in a program are none. What a condition left out stays out.
/// </summary>
internal static class DirectiveEdits
{
    public static void Add(TextEdits edits, CompilationUnitSyntax root)
    {
        foreach (var trivia in root.DescendantTrivia().Where(t => t.IsDirective || t.IsKind(SyntaxKind.DisabledTextTrivia)))
        {
            switch (trivia.GetStructure())
            {
                case PragmaWarningDirectiveTriviaSyntax or ErrorDirectiveTriviaSyntax or WarningDirectiveTriviaSyntax:
                    break;
                case RegionDirectiveTriviaSyntax region:
                    edits.Replace(trivia.FullSpan, $"// {Text.OneLine(region.EndOfDirectiveToken.LeadingTrivia.ToString()).Trim()}\n");
                    break;
                default:
                    edits.Replace(trivia.FullSpan, "\n");
                    break;
            }
        }
    }
}
