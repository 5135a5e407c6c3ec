namespace AsyncLab;

/// <summary>What of a unit was measured.</summary>
public enum Counter
{
    /// <summary>Time by the clock on the wall, from the start of the first unit to the end of the last.</summary>
    WallTime,

    /// <summary>Time that CPUs worked for it, in the program and in the kernel, children that have ended included.</summary>
    CpuTime,

    /// <summary>How often a CPU went from one of its threads to another, of its own accord or not, ended children included.</summary>
    ContextSwitches,

    /// <summary>Memory that was asked of the garbage collector, also what was soon free again.</summary>
    AllocatedMemory,

    /// <summary>The most threads of the measuring process at a time, those of the runtime included; not per unit.</summary>
    PeakThreads,

    /// <summary>The most threads at a time that work of a device's operations took, the loop's own included. What the runtime needs for one as for many is none of them, nor is a thread of the pool that is free. Not per unit.</summary>
    HeldThreads,

    /// <summary>How many units there were at a time; not per unit.</summary>
    Units,

    /// <summary>Time until each of two coroutines of one event loop has had its turn, nothing being handed over.</summary>
    Turn,

    /// <summary>Time by the clock on the wall from one beat of an event loop to the next.</summary>
    Gap,

    /// <summary>The longest <see cref="Gap"/> of a round.</summary>
    LongestGap,

    /// <summary>How many times units added one to a number that they share, all together; not per unit.</summary>
    Additions,

    /// <summary>How many of those the number shows no trace of; not per unit.</summary>
    LostUpdates,

    /// <summary>Time by the clock on the wall until the calls that ask for units have returned.</summary>
    Returned,

    /// <summary>How many units of its own work a caller did until it found done what it had asked for.</summary>
    OwnWork,

    /// <summary>How many times the work of one unit two units do at the same time.</summary>
    Capacity,

    /// <summary>What a variable, 1 at first, was for the last of the units that each added 1 to it; not per unit.</summary>
    SeenByUnit,

    /// <summary>What that variable was in the end for the process that had started the units; not per unit.</summary>
    SeenByParent,

    /// <summary>Time by the clock on the wall from the moment at which a message was to be sent until its echo was there: half of the messages took less.</summary>
    RoundTrip,

    /// <summary>The same: 99 of 100 messages took less.</summary>
    SlowRoundTrip,

    /// <summary>How many messages were sent to be echoed; not per unit.</summary>
    Messages,

    /// <summary>How many of those did not come back as they were sent; not per unit.</summary>
    LostMessages,

    /// <summary>Memory that the runtime's garbage collector manages.</summary>
    ManagedMemory,

    /// <summary>Memory of the process that is in RAM, shared pages counted in full (RSS).</summary>
    ResidentMemory,

    /// <summary>Memory that is in RAM, shared pages divided by the number of processes that share them (PSS).</summary>
    ProportionalMemory,

    /// <summary>Memory that is in RAM for this process alone, which would be free if it ended.</summary>
    PrivateMemory,
}
