namespace AsyncLab;

/// <summary>Finds out whether the host of the notebook can change what a running cell shows.</summary>
internal static class LiveOutputs
{
    private const string DotNetInteractive = "Microsoft.DotNet.Interactive";

    /// <summary>How this host does it; null in other hosts.</summary>
    public static ILiveOutputs? OfThisHost()
    {
        var engine = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => a.GetName().Name == DotNetInteractive);
        if (engine is null)
            return null;
        var byName = new OutputsByName(engine);
        return HostExtension.Load(Folder) is { } extension ? new FirstThatFits(extension, byName) : byName;
    }

    private static string Folder => Path.GetDirectoryName(typeof(LiveOutputs).Assembly.Location)!;
}
