namespace AsyncLab;

/// <summary>What of a unit was measured.</summary>
public enum Counter
{
    /// <summary>Time by the clock on the wall, from the start of the first unit to the end of the last.</summary>
    WallTime,

    /// <summary>Time until each of two coroutines of one event loop has had its turn, nothing being handed over.</summary>
    Turn,

    /// <summary>How often the system took the CPU from one thread to give it to another.</summary>
    ContextSwitches,

    /// <summary>Time by the clock on the wall from one beat of an event loop to the next.</summary>
    Gap,

    /// <summary>How many times the work of one thread two threads do at the same time.</summary>
    Capacity,

    /// <summary>Memory that the runtime's garbage collector manages.</summary>
    ManagedMemory,

    /// <summary>Memory of the process that is in RAM, shared pages counted in full (RSS).</summary>
    ResidentMemory,

    /// <summary>Memory that is in RAM, shared pages divided by the number of processes that share them (PSS).</summary>
    ProportionalMemory,

    /// <summary>Memory that is in RAM for this process alone, which would be free if it ended.</summary>
    PrivateMemory,
}
