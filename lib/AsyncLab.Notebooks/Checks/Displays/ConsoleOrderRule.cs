namespace AsyncLab.Notebooks.Checks.Displays;

/// <summary>Text of the console comes at the end in some hosts.</summary>
internal sealed class ConsoleOrderRule() : Rule("console-order", "a cell writes to the console or displays values, not both")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from piece in notebook.Compiled.Pieces
        where !piece.IsImported
        let write = piece.ConsoleWrites().FirstOrDefault()
        where write is not null && (piece.Shown is not null || piece.Displays().Any())
        select At(piece, piece.LineOf(write), "the cell writes to the console and displays a value, and Verso shows them in another order; make two cells of it.");
}
