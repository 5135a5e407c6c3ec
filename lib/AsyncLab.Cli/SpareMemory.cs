namespace AsyncLab.Cli;

/// <summary>Memory that the command has no more use for.</summary>
internal static class SpareMemory
{
    private const long Much = 64 << 20;

    /// <summary>Gives it back to the system, if it is much: the next notebook measures, and may need it.</summary>
    public static void GiveBack()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > Much)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
