using System.Runtime.InteropServices;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Finds the command <c>dotnet</c>.</summary>
internal static class DotnetCommand
{
    private static readonly string FileName = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The full path of the <c>dotnet</c> that runs this process, or of the one in the search path.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static string Path =>
        Candidates().FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Expected the command dotnet; install the .NET SDK or add its folder to PATH.");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
            yield return host;

        if (Environment.ProcessPath is { } process && System.IO.Path.GetFileName(process) == FileName)
            yield return process;

        // The framework lies in <root>/shared/Microsoft.NETCore.App/<version>/.
        yield return System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", FileName));

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator))
            yield return System.IO.Path.Combine(folder, FileName);
    }
}
