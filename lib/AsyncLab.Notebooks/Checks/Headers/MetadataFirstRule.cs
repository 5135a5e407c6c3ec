using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Checks.Headers;

/// <summary>What stands before the metadata gets lost in some hosts.</summary>
internal sealed class MetadataFirstRule() : Rule("metadata-first", "#!meta, if there is one, before all else")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook)
    {
        var used = notebook.Lines.Where(l => l.Text.Length > 0).ToList();
        var at = used.FindIndex(l => l.Text.StartsWith(DibSyntax.Metadata, StringComparison.Ordinal));
        return at <= 0 ? [] : [new(notebook.Path, used[at].Number, null, Name, "#!meta is not the first line, and then not every host finds it; move it with its JSON to the top.")];
    }
}
