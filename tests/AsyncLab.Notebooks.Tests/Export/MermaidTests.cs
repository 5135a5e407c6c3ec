using AsyncLab.Notebooks.Export;

namespace AsyncLab.Notebooks.Tests.Export;

public sealed class MermaidTests : IDisposable
{
    // Packs a file that is called like mermaid and is not.
    private const string FalseNpm = """
        #!/bin/sh
        mkdir -p package/dist
        echo 'alert(1)' > package/dist/mermaid.min.js
        echo 'free' > package/LICENSE
        tar czf mermaid.tgz package
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-mermaid-");

    private string Cache => Path.Combine(_folder.FullName, "cache");

    [Fact]
    public async Task Without_npm_there_is_no_mermaid_and_no_error() =>
        Assert.Empty(await new Mermaid(Cache, "there-is-no-such-npm").FindAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_package_with_other_content_is_not_used_and_not_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows runs no shell scripts.");
        var npm = Path.Combine(_folder.FullName, "npm");
        File.WriteAllText(npm, FalseNpm.ReplaceLineEndings("\n"));
#pragma warning disable CA1416 // The test does not get here on Windows.
        File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        Assert.Empty(await new Mermaid(Cache, npm).FindAsync(TestContext.Current.CancellationToken));
        Assert.Empty(_folder.GetFiles("mermaid*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_cached_script_with_other_content_is_not_used()
    {
        var cached = Directory.CreateDirectory(Path.Combine(Cache, "mermaid-12.3.0"));
        await File.WriteAllTextAsync(Path.Combine(cached.FullName, "mermaid.min.js"), "alert(1)", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(cached.FullName, "mermaid.LICENSE.txt"), "free", TestContext.Current.CancellationToken);
        Assert.Empty(await new Mermaid(Cache, "there-is-no-such-npm").FindAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
