using AsyncLab.Jupyter.Assistance;

namespace AsyncLab.Jupyter.Tests.Assistance;

public class PackageCompletionTests
{
    [Fact]
    public void Packages_and_versions_are_offered_that_this_machine_has()
    {
        using var packages = new PackageFolder("markdig/0.9.0", "markdig/0.10.0", "markdig/0.10.0-beta.2", "mailkit/1.0.0", ".tools/1.0.0");

        Assert.Equal(["mailkit", "markdig"], Texts("Ma", packages));
        Assert.Equal(["0.10.0", "0.10.0-beta.2", "0.9.0"], Texts("Markdig, ", packages));
        Assert.Equal(["0.9.0"], Texts("Markdig,0.9", packages));
        Assert.Empty(Texts("../", packages));
        Assert.Empty(Texts("..,", packages));
        Assert.Empty(Texts("Missing, ", packages));
    }

    private static IEnumerable<string> Texts(string typed, PackageFolder packages) =>
        PackageCompletion.Find(typed, packages.Path).Matches.Select(m => m.Text);

    private sealed class PackageFolder : IDisposable
    {
        public PackageFolder(params string[] folders)
        {
            foreach (var folder in folders)
                Directory.CreateDirectory(System.IO.Path.Combine(Path, folder));
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("asynclab-packages-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
