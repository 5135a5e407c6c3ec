using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AsyncLab.DotNetInteractive.Tests;

/// <summary>The notebooks of the book.</summary>
internal static class Book
{
    /// <summary>The folder of the notebooks.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The folder from which the notebooks load the library.</summary>
    public static string Library { get; } = Path.GetDirectoryName(Regex.Match(File.ReadAllText(Path.Combine(Folder, "setup.dib")), "#r \"(.+)\"").Groups[1].Value)!;

    /// <summary>The names of the chapters.</summary>
    public static TheoryData<string> Chapters { get; } =
        [.. Directory.GetFiles(Folder, "??-*.dib").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>Has notebooks take a first look and keep what they find in a folder of the tests.</summary>
    [ModuleInitializer]
    internal static void Prepare()
    {
        Environment.SetEnvironmentVariable("ASYNCLAB_QUICK", "1");
        Environment.SetEnvironmentVariable("ASYNCLAB_RESULTS", Path.Combine(AppContext.BaseDirectory, "results"));
        Environment.SetEnvironmentVariable("ASYNCLAB_PROGRESS", null);
    }

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath("../../notebooks", Path.GetDirectoryName(here)!);
}
