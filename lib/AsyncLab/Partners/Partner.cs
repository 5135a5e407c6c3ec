namespace AsyncLab;

/// <summary>A unit that answers every message; to repeat is to send it one and wait for the answer.</summary>
internal abstract class Partner : Repeatable
{
    /// <summary>The ids of the processes that take part.</summary>
    public virtual IReadOnlyList<int> Processes => [Environment.ProcessId];
}
