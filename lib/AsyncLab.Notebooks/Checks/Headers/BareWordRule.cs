using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Checks.Headers;

/// <summary>No line of text looks like a header.</summary>
internal sealed partial class BareWordRule() : Rule("bare-word", "no line of a cell that looks like a header")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook)
    {
        var languages = new DibLanguages();
        var metadata = notebook.Lines.FirstOrDefault(l => l.Text.StartsWith(DibSyntax.Metadata, StringComparison.Ordinal)).Number;
        // Those are judged for what they say.
        var directives = notebook.Sources.SelectMany(s => s.Source.Directives).Select(d => d.Line).ToHashSet();
        return
            from line in notebook.Lines
            where BareWord().IsMatch(line.Text) && languages.OfHeader(line.Text) is null && line.Number != metadata && !directives.Contains(line.Number)
            let cell = notebook.CellAt(line.Number)
            where cell is not null
            select At(notebook, cell, line.Number, $"Verso begins a new cell at the line '{line.Text}', even inside a text; indent it, or add a word.");
    }

    [GeneratedRegex(@"^#!\w[\w#-]*$")]
    private static partial Regex BareWord();
}
