namespace AsyncLab.Tests.Servers;

public sealed class PostgresInstallationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_programs_on_the_path_come_first()
    {
        Make("initdb", "postgres", "pg_ctl");
        Assert.Equal(_folder.FullName, PostgresInstallation.Find($"nowhere{Path.PathSeparator}{_folder.FullName}"));
    }

    [Fact]
    public void A_client_without_a_server_will_not_do()
    {
        Make("psql", "pg_ctl");
        Assert.NotEqual(_folder.FullName, PostgresInstallation.Find(_folder.FullName));
    }

    private void Make(params string[] programs) => Array.ForEach(
        programs, p => File.WriteAllText(Path.Combine(_folder.FullName, OperatingSystem.IsWindows() ? p + ".exe" : p), ""));
}
