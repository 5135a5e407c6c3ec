using System.IO.Compression;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Tests.Checks;
using AsyncLab.Notebooks.Tests.Execution;

namespace AsyncLab.Notebooks.Tests.Cli;

[Trait("Category", "Slow")]
public sealed class OthersPackagesTests : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task A_data_frame_is_shown_as_a_table()
    {
        var result = await Execution.Notebooks.RunInProcessAsync("others-packages/data-frame.dib");
        Assert.True(result.Succeeded, string.Concat(result.Cells.SelectMany(c => c.Outputs).OfType<ErrorOutput>()));
        var table = result.Cells[1].Display();
        Assert.Contains("<th>latitude</th>", table);
        Assert.Contains("<td>52.5</td>", table);
        Assert.Contains("<td>&lt;null&gt;</td>", table);
        Assert.Contains("Rome &lt;b&gt;", table);
        Assert.Contains("The first 25 of 40 rows.", result.Cells[2].Display());
        Assert.Contains("Description", result.Cells[3].Display());
    }

    [Fact]
    public async Task A_package_comes_from_the_source_that_a_cell_names_and_a_check_knows_it_then()
    {
        // Another version each time, because this machine keeps packages.
        var version = $"1.0.0-at{DateTime.UtcNow.Ticks}";
        Pack(_asynclab.PathOf("feed"), version);
        var notebook = $"""
            #!csharp
            #i "nuget: {_asynclab.PathOf("feed")}"
            #r "nuget: AsyncLab.Fixture, {version}"
            #!csharp
            Console.WriteLine(AsyncLab.Fixture.Greeting.Text);
            """;
        _asynclab.With("a.dib", notebook);

        var unknown = await _asynclab.RunAsync("check", "a.dib");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("a.dib:3: cell 1: ", unknown.Output);
        Assert.Contains("check with --restore. [engine]", unknown.Output);

        var restored = await _asynclab.RunAsync("check", "a.dib", "--restore");
        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        Assert.Equal(0, (await _asynclab.RunAsync("check", "a.dib")).ExitCode);

        var run = await _asynclab.RunAsync("run", "a.dib");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("hello from a package", File.ReadAllText(_asynclab.PathOf("book/a.html")));
    }

    public void Dispose() => _asynclab.Dispose();

    private static void Pack(string folder, string version)
    {
        Directory.CreateDirectory(folder);
        using var package = ZipFile.Open(Path.Combine(folder, $"AsyncLab.Fixture.{version}.nupkg"), ZipArchiveMode.Create);
        using (var specification = new StreamWriter(package.CreateEntry("AsyncLab.Fixture.nuspec").Open()))
        {
            specification.Write($"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
                <id>AsyncLab.Fixture</id><version>{version}</version><authors>us</authors><description>A fixture.</description>
                <dependencies><group targetFramework="net8.0" /></dependencies></metadata></package>
                """);
        }

        using var library = package.CreateEntry("lib/net8.0/AsyncLab.Fixture.dll").Open();
        library.Write(CompiledLibrary.Create("namespace AsyncLab.Fixture { public static class Greeting { public static string Text => \"hello from a package\"; } }", "AsyncLab.Fixture"));
    }
}
