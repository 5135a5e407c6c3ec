using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Checks.Headers;

/// <summary>Words with <c>#!</c> that some host does not obey.</summary>
internal sealed class MagicRule() : Rule("magic", "no #!word in a cell except #!import")
{
    private static readonly DibLanguages Languages = new();

    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from source in notebook.Sources
        from magic in source.Source.Directives.OfType<MagicDirective>()
        where magic.Name != Magics.Import && Magics.IsObeyed(magic.Name) && Languages.OfHeader(magic.Name) is null
        select At(notebook, source.Cell, magic.Line, $"at least one host fails on {magic.Name}; do the same in C#, or leave it out.");
}
