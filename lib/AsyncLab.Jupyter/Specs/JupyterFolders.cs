namespace AsyncLab.Jupyter.Specs;

/// <summary>Where Jupyter looks for kernels.</summary>
internal static class JupyterFolders
{
    private static readonly char Separator = Path.PathSeparator;

    /// <summary>The kernels of the user alone.</summary>
    public static string OfUser => Kernels(DataOfUser);

    /// <summary>The kernels of an installation, such as a Python environment.</summary>
    /// <param name="prefix">The folder that has a folder <c>share</c>.</param>
    public static string OfPrefix(string prefix) => Kernels(Path.Combine(Path.GetFullPath(prefix), "share", "jupyter"));

    /// <summary>All folders of kernels that Jupyter may look into, whether they exist or not.</summary>
    /// <param name="target">The one that something is installed into.</param>
    public static IEnumerable<string> All(string target) =>
        ((string[])[target, OfUser, .. Listed("JUPYTER_PATH").Select(Kernels), .. Prefixes().Select(OfPrefix), .. OfSystem()]).Distinct();

    private static string DataOfUser
    {
        get
        {
            if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } said)
                return Path.GetFullPath(said);
            if (OperatingSystem.IsWindows())
                return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");

            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsMacOS())
                return Path.Combine(home, "Library", "Jupyter");
            return Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data
                ? Path.Combine(data, "jupyter")
                : Path.Combine(home, ".local", "share", "jupyter");
        }
    }

    private static string Kernels(string data) => Path.Combine(data, "kernels");

    private static IEnumerable<string> Listed(string variable) =>
        (Environment.GetEnvironmentVariable(variable) ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    // Of the Python environment that is active.
    private static IEnumerable<string> Prefixes() => ((string[])["VIRTUAL_ENV", "CONDA_PREFIX"]).SelectMany(Listed);

    private static IEnumerable<string> OfSystem() => OperatingSystem.IsWindows()
        ? [Kernels(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter"))]
        : [OfPrefix("/usr/local"), OfPrefix("/usr")];
}
