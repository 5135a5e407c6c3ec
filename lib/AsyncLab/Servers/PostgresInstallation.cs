namespace AsyncLab;

/// <summary>The programs of PostgreSQL on this machine.</summary>
internal static class PostgresInstallation
{
    private static readonly string[] Programs = ["initdb", "postgres", "pg_ctl"];

    // Where the packages of Debian, Red Hat, Homebrew, Postgres.app and Windows put them: they are seldom on the path.
    private static readonly (string Parent, string Pattern, string Below)[] Places =
    [
        ("/usr/lib/postgresql", "*", "bin"),
        ("/usr", "pgsql-*", "bin"),
        ("/opt/homebrew/opt", "postgresql*", "bin"),
        ("/usr/local/opt", "postgresql*", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
        (@"C:\Program Files\PostgreSQL", "*", "bin"),
    ];

    /// <summary>The folder of the newest, or null.</summary>
    public static string? Find() => Find(Environment.GetEnvironmentVariable("PATH"));

    /// <summary>The folder of those on this path, or else of the newest where packages put them, or null.</summary>
    internal static string? Find(string? path) =>
        (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Places.SelectMany(InPackages)).FirstOrDefault(HasAll);

    private static IEnumerable<string> InPackages((string Parent, string Pattern, string Below) place) =>
        !Directory.Exists(place.Parent) ? []
        : Directory.EnumerateDirectories(place.Parent, place.Pattern).OrderByDescending(VersionOf).Select(d => Path.Combine(d, place.Below));

    // 9.6, 15, postgresql@17.
    private static double VersionOf(string folder) =>
        double.TryParse(Path.GetFileName(folder).Split('@', '-')[^1], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static bool HasAll(string folder) =>
        Programs.All(p => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? p + ".exe" : p)));
}
