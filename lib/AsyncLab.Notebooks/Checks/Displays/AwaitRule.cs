namespace AsyncLab.Notebooks.Checks.Displays;

/// <summary>No host waits for what it shows.</summary>
internal sealed class AwaitRule() : Rule("await", "await before a task that is shown")
{
    private static readonly HashSet<string> Tasks =
    [
        "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.ValueTask`1",
    ];

    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from piece in notebook.Compiled.Pieces
        from shown in piece.Values()
        where Tasks.Contains(shown.Type.FullName())
        select At(piece, piece.LineOf(shown.Expression), "a task is shown and not its result, because no host waits for it; write await before it.");
}
