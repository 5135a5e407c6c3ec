using System.Runtime.InteropServices;

namespace AsyncLab;

/// <summary>The program that runs .NET assemblies here.</summary>
internal static class DotNetHost
{
    /// <summary>Its path: that of the runtime we run on, whoever started us; failing that, whatever the system finds.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        // <root>/shared/Microsoft.NETCore.App/<version>/
        var root = System.IO.Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory());
        var besideRuntime = System.IO.Path.Combine(root, name);
        return File.Exists(besideRuntime) ? besideRuntime : name;
    }
}
