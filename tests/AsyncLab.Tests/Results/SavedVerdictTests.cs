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

    [Fact]
    public void A_part_of_a_claim_has_a_file_of_its_own_and_other_claims_are_no_parts_of_it()
    {
        Listing.Folder = _notebooks.FullName;
        foreach (var claim in (Claim[])[Claim.C1.About("disk"), Claim.C1.About("e-mail"), Claim.C12])
            Show(claim);
        Assert.Equal(["C1.disk.dotnet.json", "C1.e-mail.dotnet.json"], SavedVerdict.FilesOf(Results, Claim.C1, Runtime.DotNet).Select(Path.GetFileName));
        Assert.Equal("disk", SavedVerdict.Load(SavedVerdict.FilesOf(Results, Claim.C1, Runtime.DotNet)[0]).Part);
        Assert.Empty(SavedVerdict.FilesOf(Path.Combine(Results, "nowhere"), Claim.C1, Runtime.DotNet));
    }

    [Fact]
    public void A_part_of_an_example_is_not_saved_either()
    {
        Listing.Folder = _notebooks.FullName;
        Assert.Contains("Example (disk)", Show(Claim.Example.About("disk")));
        Assert.False(Directory.Exists(Results));
    }

    [Theory]
    [InlineData(Outcome.Holds, Outcome.Holds, Outcome.Holds)]
    [InlineData(Outcome.Holds, Outcome.Fails, Outcome.Depends)]
    [InlineData(Outcome.Depends, Outcome.Holds, Outcome.Depends)]
    [InlineData(Outcome.Fails, Outcome.Inconclusive, Outcome.Inconclusive)]
    public void Parts_come_to_one_outcome_with_the_ratios_of_all_and_the_age_of_the_oldest(Outcome one, Outcome other, Outcome together)
    {
        var (now, first) = (DateTimeOffset.UnixEpoch, Part("disk", Machine.Current) with { Outcome = one });
        var joined = SavedVerdict.Together([first with { When = now.AddDays(1) }, first with { Outcome = other, When = now }]);
        Assert.Equal((together, 2, now, null), (joined.Outcome, joined.Ratios.Count, joined.When, joined.Part));
    }

    [Fact]
    public void Where_one_part_was_measured_elsewhere_the_whole_does_not_count_as_measured_here()
    {
        var elsewhere = Part("disk", Machine.Current with { Cpu = "another CPU" });
        var joined = SavedVerdict.Together([Part("network", Machine.Current) with { When = DateTimeOffset.UnixEpoch }, elsewhere]);
        Assert.Equal(("another CPU", false), (joined.Machine.Cpu, joined.IsOurs));
        Assert.True(SavedVerdict.Together([Part("disk", Machine.Current)]) is { IsOurs: true, Part: "disk" });
    }

    public void Dispose()
    {
        Listing.KnownFolder = null;
        _notebooks.Delete(recursive: true);
    }

    private static SavedVerdict Part(string part, Machine machine) => new(
        "C13", "A sentence.", ".NET", Outcome.Holds, [SavedRatio.Of(new(Model.Thread, Model.Task, new(Unit.Ratio, [3, 4, 5])))], machine, DateTimeOffset.UnixEpoch.AddDays(9), Part: part);

    private static string Show(Claim claim) => claim.Judge(
        new Ratio(Model.Thread, Model.Task, new(Unit.Ratio, [3, 4, 5])) { Label = "CPU time" },
        new Ratio(Python.Thread, Python.Asyncio, new(Unit.Ratio, [3, 4, 5]))).ToHtml();
}
