using System.Text.Json;

namespace AsyncLab.Tests.Results;

public sealed class ResultFileTests : IDisposable
{
    private static readonly Comparison Measured = new([
        new(Model.Task, 1, new Dictionary<Counter, Samples> { [Counter.WallTime] = new(Unit.Nanoseconds, [100, 110, 105]) }),
        new(Python.Thread, 1, new Dictionary<Counter, Samples> { [Counter.WallTime] = new(Unit.Nanoseconds, [9e4, 9.1e4, 9.2e4]) })]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-results-");

    [Fact]
    public void A_result_is_read_as_it_was_saved()
    {
        ResultFile.Save(Measured with { Notes = ["a note"] }, PathOf("a.json"));
        var read = Assert.IsType<Comparison>(ResultFile.Load(PathOf("a.json")));
        Assert.Equal(Measured.Machine, read.Machine);
        Assert.Equal(Measured.When, read.When);
        Assert.Equal(["a note"], read.Notes);
        Assert.Equal(Measured[Python.Thread].Values, read[Python.Thread].Values);
        Assert.Equal(Measured.ToFigure().AltText, read.ToFigure().AltText);
        Assert.Single(_folder.GetFiles());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\n\"$type\": \"comparison\",\n\"points\": 3}")]
    [InlineData("{\"$type\": \"poem\"}")]
    [InlineData("{\"$type\": \"comparison\", \"points\": [{\"model\": \"fibre\", \"units\": 1, \"counters\": {}}]}")]
    public void What_is_no_result_is_refused_with_file_and_line(string text)
    {
        File.WriteAllText(PathOf("bad.json"), text);
        var error = Assert.Throws<InvalidDataException>(() => ResultFile.Load(PathOf("bad.json")));
        Assert.Matches(@"bad\.json:\d+: ", error.Message);
    }

    [Fact]
    public void Rounds_of_two_runs_on_one_machine_are_joined() =>
        Assert.Equal([100, 110, 105, 100, 110, 105], Measured.With(Measured)[Model.Task].Values);

    [Fact]
    public void Results_of_different_machines_are_never_joined()
    {
        var elsewhere = Measured with { Machine = Measured.Machine with { Cpu = "another" } };
        Assert.Contains("another", Assert.Throws<ArgumentException>(() => Measured.With(elsewhere)).Message);
    }

    [Fact]
    public void Results_of_different_experiments_are_never_joined() =>
        Assert.Throws<ArgumentException>(() => Measured.With(new Sweep(Measured.Points)));

    [Fact]
    public void A_result_without_points_shows_why() =>
        Assert.Contains("no python3", (Measured with { Points = [], Notes = ["no python3"] }).ToHtml());

    [Fact]
    public void A_verdict_that_is_shown_is_saved_for_each_runtime()
    {
        Environment.SetEnvironmentVariable(SavedVerdict.FolderVariable, _folder.FullName);
        try
        {
            Claim.C2.Judge(new Ratio(Model.Thread, Model.Task, new(Unit.Ratio, [3, 4, 5]))).ToHtml();
        }
        finally
        {
            Environment.SetEnvironmentVariable(SavedVerdict.FolderVariable, null);
        }

        using var json = JsonDocument.Parse(File.ReadAllText(PathOf("C2.dotnet.json")));
        Assert.Equal("holds", json.RootElement.GetProperty("outcome").GetString(), ignoreCase: true);
        Assert.Equal(3, json.RootElement.GetProperty("ratios")[0].GetProperty("rounds").GetInt32());
        Assert.Equal(Machine.Current.Cpu, json.RootElement.GetProperty("machine").GetProperty("cpu").GetString());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}
