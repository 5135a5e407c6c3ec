namespace AsyncLab.Notebooks.Execution;

/// <summary>What a notebook's process and the one that started it have agreed on.</summary>
internal static class HostProtocol
{
    /// <summary>The line of the event pipe by which the notebook's process says that all its events are sent.</summary>
    public static ReadOnlySpan<byte> Finished => "finished"u8;

    /// <summary>The line of the event pipe by which a process that stays says that it has run what it was told to.</summary>
    public static ReadOnlySpan<byte> Idle => "idle"u8;

    /// <summary>
    /// The line that the parent writes into the event pipe itself when the process is gone. It cannot wait for the end
    /// of the pipe, because other processes may have inherited it.
    /// </summary>
    public static ReadOnlySpan<byte> Gone => "gone"u8;

    /// <summary>The environment variable whose value all processes of one run inherit.</summary>
    public const string RunVariable = "ASYNCLAB_NOTEBOOK_RUN";

    /// <summary>
    /// What the notebook's process writes to both standard streams before it reports the end of a cell:
    /// the text before it, whoever wrote it, belongs to the cell.
    /// </summary>
    public static string CellMark(string run) => $"\u001e{run}\u001e";
}
