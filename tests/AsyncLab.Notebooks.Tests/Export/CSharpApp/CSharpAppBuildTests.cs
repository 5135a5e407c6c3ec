using static AsyncLab.Notebooks.Tests.Execution.Notebooks;

namespace AsyncLab.Notebooks.Tests.Export.CSharpApp;

/// <summary>What <c>dotnet</c> makes of exported programs; the builds follow each other, so that they share a compiler.</summary>
[Trait("Category", "Slow")]
public class CSharpAppBuildTests(DotnetApps apps) : IClassFixture<DotnetApps>
{
    public static TheoryData<string> Fixtures { get; } = [.. CSharpAppTests.Fixtures.Select(f => f.Data), "sqlite.dib", "relative-reference.dib", "documents.dib"];

    public static TheoryData<string> Chapters => Book.Chapters.Names;

    [Theory, MemberData(nameof(Fixtures))]
    public async Task A_program_builds_and_writes_what_its_notebook_shows(string fixture)
    {
        var shown = ExportedProgram.Shown(await RunInProcessAsync(fixture));
        var program = await apps.ExportAsync(Fixture(fixture));

        var built = await apps.DotnetAsync("build", program);
        Assert.True(built.ExitCode == 0, built.Output + built.Error);
        var ran = await apps.DotnetAsync("run", "--no-build", program);

        Assert.Equal((0, "", shown), (ran.ExitCode, ran.Error, ExportedProgram.Lines(ran.Output)));
    }

    [Theory, MemberData(nameof(Chapters))]
    public async Task Every_chapter_of_the_book_builds_as_a_program(string chapter)
    {
        var built = await apps.DotnetAsync("build", await apps.ExportAsync(Path.Combine(Book.Chapters.Folder, chapter + ".dib")));

        Assert.True(built.ExitCode == 0, built.Output + built.Error);
    }

    [Fact]
    public async Task A_chapter_finds_the_library_and_the_worker_of_the_book()
    {
        var program = await apps.ExportAsync(Path.Combine(Book.Chapters.Folder, "00-start-here.dib"));

        var ran = await apps.DotnetAsync("run", program);

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Error);
        Assert.Contains("The median of the three values is", ran.Output);
    }
}
