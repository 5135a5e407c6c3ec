namespace AsyncLab.Notebooks.Checks.Imports;

/// <summary>Hosts differ in what they do with the outputs of an imported file.</summary>
internal sealed class QuietImportRule() : Rule("quiet-import", "imported files that show nothing")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from piece in notebook.Compiled.Pieces
        where piece.IsImported
        let shown = piece.Shown ?? piece.Displays().FirstOrDefault() ?? piece.ConsoleWrites().FirstOrDefault()
        where shown is not null
        select At(piece, piece.LineOf(shown), "an imported file shows something, and not every host shows it; end the expression with a semicolon, or move it into the notebook.");
}
