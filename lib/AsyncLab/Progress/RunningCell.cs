namespace AsyncLab;

/// <summary>The cell that runs, in a host that lets it do more than compute.</summary>
internal static class RunningCell
{
    private const string DotNetInteractive = "Microsoft.DotNet.Interactive";

    /// <summary>That of this host; null in other hosts.</summary>
    public static IRunningCell? OfThisHost()
    {
        var engine = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => a.GetName().Name == DotNetInteractive);
        if (engine is null)
            return null;
        var byName = new CellByName(engine);
        return HostExtension.Load(Folder) is { } extension ? new FirstThatFits(extension, byName) : byName;
    }

    /// <summary>Ends what the cell does when its reader stops it, or when its own code asks for that.</summary>
    /// <param name="cancellation">How its own code asks.</param>
    public static CancellationTokenSource StoppedOr(CancellationToken cancellation)
    {
        try
        {
            return CancellationTokenSource.CreateLinkedTokenSource(cancellation, OfThisHost()?.Stopped ?? default);
        }
        catch (ObjectDisposedException)
        {
            // The cell has ended without waiting for this: nobody can stop it any more.
            return CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        }
    }

    private static string Folder => Path.GetDirectoryName(typeof(RunningCell).Assembly.Location)!;
}
