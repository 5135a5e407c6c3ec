namespace AsyncLab.Tests.Servers;

/// <summary>What tests need that use the real PostgreSQL.</summary>
internal static class Postgres
{
    /// <summary>Skips the test where there is none.</summary>
    public static void SkipIfMissing() =>
        Assert.SkipWhen(PostgresInstallation.Find() is null, "PostgreSQL's programs initdb, postgres and pg_ctl are missing (apt-get install postgresql).");

    /// <summary>The folders of our servers that are there now.</summary>
    public static IReadOnlyList<string> Folders() =>
        [.. new[] { Path.GetTempPath(), "/tmp", "/var/tmp" }.Select(Path.TrimEndingDirectorySeparator).Distinct().Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateDirectories(f, "asynclab-postgres-*"))];
}
