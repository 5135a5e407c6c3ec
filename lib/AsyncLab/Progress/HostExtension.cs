using System.Runtime.Loader;

namespace AsyncLab;

/// <summary>The extension for .NET Interactive, which the library loads where it lies beside it and never needs.</summary>
internal static class HostExtension
{
    /// <summary>The name of its assembly.</summary>
    public const string Name = "AsyncLab.DotNetInteractive";

    /// <summary>Loads it from a folder; null if it is not there, or was built for another version of this library.</summary>
    public static IRunningCell? Load(string folder)
    {
        var path = Path.Combine(folder, $"{Name}.dll");
        if (!File.Exists(path))
            return null;
        try
        {
            // Where the library is loaded, so that both mean the same types.
            var extension = AssemblyLoadContext.GetLoadContext(typeof(HostExtension).Assembly)!.LoadFromAssemblyPath(path);
            return Activator.CreateInstance(extension.GetType($"{Name}.RunningCell", throwOnError: true)!, nonPublic: true) as IRunningCell;
        }
        catch (Exception e) when (e is BadImageFormatException or TypeLoadException or MissingMemberException or IOException)
        {
            return null;
        }
    }
}
