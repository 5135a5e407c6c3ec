namespace AsyncLab.Tests;

/// <summary>A temporary folder that a test has to itself, because the machine's has files of others.</summary>
internal sealed class OwnTemporaryFolder : IDisposable
{
    private static readonly string[] Names = ["TMPDIR", "TMP", "TEMP"];
    private readonly Dictionary<string, string?> _before = Names.ToDictionary(n => n, Environment.GetEnvironmentVariable);

    public OwnTemporaryFolder() => Array.ForEach(Names, n => Environment.SetEnvironmentVariable(n, Folder.FullName));

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("asynclab-test-");

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        Folder.Delete(recursive: true);
    }
}
