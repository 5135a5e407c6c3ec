using ColorCode;
using ColorCode.Common;
using Languages = AsyncLab.Notebooks.Execution.Languages;

namespace AsyncLab.Notebooks.Export;

/// <summary>Colours code: C# by the compiler's own syntax tree, other languages by the patterns of ColorCode.</summary>
internal static class CodeHighlighter
{
    // All of it goes through regular expressions.
    private const int Longest = 100_000;

    // What notebooks and Markdown call languages that ColorCode knows by another name.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pwsh"] = LanguageId.PowerShell,
        ["fsharp"] = LanguageId.FSharp,
        ["fs"] = LanguageId.FSharp,
        ["js"] = LanguageId.JavaScript,
        ["ts"] = LanguageId.TypeScript,
        ["py"] = LanguageId.Python,
    };

    /// <summary>Whether code in this language has colours.</summary>
    public static bool Knows(string language) => IsCSharp(language) || Find(language) is not null;

    /// <summary>The code with its colours; without any where nobody knows the language.</summary>
    public static Html Highlight(string code, string language)
    {
        if (IsCSharp(language))
            return CSharpHighlighter.Highlight(code);
        return code.Length <= Longest && Find(language) is { } known ? new PatternHighlighter().Highlight(code, known) : Html.Encode(code);
    }

    private static bool IsCSharp(string language) => language is Languages.CSharp or "cs" or "c#" or "C#";

    private static ILanguage? Find(string language) =>
        language.Length == 0 ? null : ColorCode.Languages.FindById(Names.GetValueOrDefault(language, language));
}
