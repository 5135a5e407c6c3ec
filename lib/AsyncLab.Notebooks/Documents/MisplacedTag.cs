using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncLab.Notebooks.Documents;

/// <summary>Finds a tag that stands below code, where its author would wait for its effect in vain.</summary>
internal static partial class MisplacedTag
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    /// <summary>The line of the file with such a tag, or null. The same text in a string is none.</summary>
    public static int? LineIn(Cell cell)
    {
        if (cell.Language != "csharp" || !TagLine().IsMatch(cell.Source))
            return null;

        var tags = CellTagLines.In(cell.Language, cell.Source).Select(l => l.Index).ToHashSet();
        var lines = from trivia in CSharpText.Parse(cell.Source, Script).GetRoot().DescendantTrivia()
                    where trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && TagLine().IsMatch(trivia.ToString())
                    select cell.Source.AsSpan(0, trivia.SpanStart).Count('\n');
        return lines.Where(index => !tags.Contains(index)).Select(index => (int?)(cell.Line + index)).FirstOrDefault();
    }

    [GeneratedRegex(@"//\|\s*(name|hide-input|hide-output|expect-error|skip|timeout)\s*:")]
    private static partial Regex TagLine();
}
