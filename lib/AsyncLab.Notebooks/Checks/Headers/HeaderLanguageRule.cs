using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Checks.Headers;

/// <summary>Which languages all hosts of notebooks know.</summary>
internal sealed class HeaderLanguageRule() : Rule("header-language", "headers of cells that all hosts know")
{
    private static readonly string[] Known = ["#!markdown", "#!csharp", "#!mermaid", "#!html"];

    public override IEnumerable<Finding> Check(CheckedNotebook notebook)
    {
        var languages = new DibLanguages();
        return
            from line in notebook.Lines
            let language = languages.OfHeader(line.Text)
            where language is not null && !Known.Contains(line.Text) && notebook.CellAt(line.Number + 1) is not null
            let advice = Known.Contains(DibSyntax.Prefix + language) ? $"write #!{language}" : "rewrite the cell in C#, or leave this rule out"
            select At(notebook, notebook.CellAt(line.Number + 1)!, line.Number, $"{line.Text} is not a header that all hosts know; {advice}.");
    }
}
