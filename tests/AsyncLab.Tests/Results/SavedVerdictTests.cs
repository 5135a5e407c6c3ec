namespace AsyncLab.Tests.Results;

public sealed class SavedVerdictTests : IDisposable
{
    private readonly DirectoryInfo _notebooks = Directory.CreateTempSubdirectory("asynclab-notebooks-");

    private string Results => Path.Combine(_notebooks.FullName, "results");

    [Fact]
    public void Where_the_notebooks_are_known_a_verdict_is_saved_beside_them()
    {
        Listing.Folder = _notebooks.FullName;
        Show(Claim.C12);
        Assert.Equal(["C12.cpython.json", "C12.dotnet.json"], Directory.GetFiles(Results).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Where_they_are_not_nothing_is_saved()
    {
        Show(Claim.C12);
        Assert.Null(SavedVerdict.Folder);
    }

    [Fact]
    public void An_example_is_never_saved()
    {
        Listing.Folder = _notebooks.FullName;
        Assert.Contains("Example", Show(Claim.Example));
        Assert.False(Directory.Exists(Results));
    }

    [Fact]
    public void A_verdict_that_cannot_be_saved_is_shown_and_says_so()
    {
        Listing.Folder = _notebooks.FullName;
        File.WriteAllText(Results, "a file where the folder should be");
        Assert.Contains("The scoreboard will not show this verdict", Show(Claim.C12));
    }

    [Fact]
    public void What_was_compared_is_saved_with_the_ratio()
    {
        Listing.Folder = _notebooks.FullName;
        Show(Claim.C12);
        Assert.Equal("CPU time", SavedVerdict.Load(Path.Combine(Results, "C12.dotnet.json")).Ratios.Single().Pair);
    }

    public void Dispose()
    {
        Listing.KnownFolder = null;
        _notebooks.Delete(recursive: true);
    }

    private static string Show(Claim claim) => claim.Judge(
        new Ratio(Model.Thread, Model.Task, new(Unit.Ratio, [3, 4, 5])) { Label = "CPU time" },
        new Ratio(Python.Thread, Python.Asyncio, new(Unit.Ratio, [3, 4, 5]))).ToHtml();
}
