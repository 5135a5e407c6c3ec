using System.Runtime.CompilerServices;

namespace AsyncLab.Notebooks.Tests.Validation;

/// <summary>Other people's tools that judge pages, as <c>npm ci</c> installs them in <c>tests/validators</c>.</summary>
internal static class Validators
{
    public static string Folder { get; } = Find();

    /// <summary>A file of an installed package; skips the test by name where it is not installed.</summary>
    public static string PathOf(string file)
    {
        var path = Path.Combine(Folder, "node_modules", file);
        Assert.SkipUnless(File.Exists(path), $"{file} is not installed: run 'npm ci' in tests/validators.");
        return path;
    }

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath("../../validators", Path.GetDirectoryName(here)!);
}
