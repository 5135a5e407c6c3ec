using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Checks.Headers;

/// <summary>A header is nothing but the word, in lower case, at the beginning of its line.</summary>
internal sealed partial class HeaderFormRule() : Rule("header-form", "headers of cells alone in their lines")
{
    private static readonly DibLanguages Languages = new();

    public override IEnumerable<Finding> Check(CheckedNotebook notebook)
    {
        var directives = notebook.Sources.SelectMany(s => s.Source.Directives).Select(d => d.Line).ToHashSet();
        return
            from line in notebook.Lines
            let header = Header().Match(line.Text)
            where header.Success && Languages.OfHeader(line.Text) is null
            let word = header.Groups["word"].Value.ToLowerInvariant()
            // Indented text is harmless unless it stands among code.
            where Languages.OfHeader(DibSyntax.Prefix + word) is not null && (!char.IsWhiteSpace(line.Text[0]) || directives.Contains(line.Number))
            let cell = notebook.CellAt(line.Number)
            where cell is not null
            select At(notebook, cell, line.Number, $"'{line.Text}' begins no cell, or not in every host; write {DibSyntax.Prefix}{word} and nothing else in the line.");
    }

    [GeneratedRegex(@"^\s*#!\s*(?<word>[\w#]+)(\s.*)?$")]
    private static partial Regex Header();
}
