using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncLab.Tests.Scoreboards;

public sealed class ScoreboardTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-board-");

    private string Results => Path.Combine(_folder.FullName, "results");

    public ScoreboardTests() => Listing.Folder = _folder.FullName;

    [Fact]
    public void Without_a_verdict_every_claim_is_there_and_says_which_chapter_to_run()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "05-anything.dib"), "");
        var html = Scoreboard.Load().ToHtml();
        Assert.All(Enumerable.Range(1, 15), n => Assert.Contains($">C{n}</th>", html));
        Assert.Contains("not run yet: run chapter 05", html);
        Assert.Contains("chapter 07 is not there yet", html);
        Assert.Contains("No verdict has been saved", html);
        Assert.Contains("No verdict has been saved", Scoreboard.Load().ToFigure().ToHtml());
    }

    [Fact]
    public void A_verdict_that_a_chapter_showed_stands_on_the_board_with_ratio_interval_rounds_and_age()
    {
        Show(Claim.C12, [3, 4, 5]);
        var board = Scoreboard.Load();
        Assert.Equal((Quantity.Count(30), Quantity.Count(1), Quantity.Count(1)), (board.Places, board.Judged, board.Count(Outcome.Holds)));
        Assert.Contains("<small>4× (3× – 5×), 3 rounds</small><br><small>just now</small>", board.ToHtml());
        Assert.Contains("C12 .NET", board.ToFigure().ToHtml());
        Assert.Equal("thread ÷ coroutine (pool)", board.ToTable().Rows.Single()[3]);
    }

    [Fact]
    public void Of_several_ratios_the_one_nearest_to_the_threshold_stands_in_the_field()
    {
        Claim.C11.Judge(Ratio([0.4]) with { Label = "the distant one" }, Ratio([0.9]) with { Label = "the close one" }).ToHtml();
        Assert.Contains("the close one", Scoreboard.Load().ToHtml());
        Assert.DoesNotContain("the distant one", Scoreboard.Load().ToHtml());
        Assert.Equal(1.125, Scoreboard.Load().ToFigure() is Figure figure ? (double)figure.Data[^1]!["x"]![0]! : 0, 1e-9);
    }

    [Fact]
    public void Where_a_claim_depends_its_lowest_and_its_highest_ratio_stand_on_both_sides()
    {
        Claim.C12.Judge(Ratio([3, 3, 3]) with { Label = "much" }, Ratio([2, 2, 2]) with { Label = "middle" }, Ratio([0.5, 0.5, 0.5]) with { Label = "little" }).ToHtml();
        var board = Scoreboard.Load();
        Assert.Contains("<small>little</small><br><small>0.5× (0.5×), 3 rounds</small><br><small>much</small>", board.ToHtml());
        Assert.Equal(["C12 .NET, lowest", "C12 .NET, highest"], ((Figure)board.ToFigure()).Table.Rows.Select(r => r[0]));
    }

    [Fact]
    public void A_ratio_of_nothing_is_told_and_not_drawn()
    {
        Show(Claim.C12, [0, 0, 0]);
        Assert.Contains(">✗ fails<", Scoreboard.Load().ToHtml());
        Assert.IsType<Prose>(Scoreboard.Load().ToFigure());
    }

    [Fact]
    public void A_verdict_of_another_machine_is_named_as_such_and_not_drawn_with_ours()
    {
        Show(Claim.C12, [3, 4, 5]);
        Change("C12", verdict => verdict["machine"]!["cpu"] = "another CPU");
        var board = Scoreboard.Load();
        Assert.Contains("measured on another machine: another CPU", board.ToHtml());
        Assert.Contains("outcome elsewhere", board.ToHtml());
        Assert.IsType<Prose>(board.ToFigure());
    }

    [Fact]
    public void A_damaged_file_is_said_and_spoils_nothing_else()
    {
        Show(Claim.C12, [3, 4, 5]);
        File.WriteAllText(Path.Combine(Results, "C11.dotnet.json"), "{");
        Change("C15", _ => { }, "{\"claim\": \"C15\"}");
        var board = Scoreboard.Load();
        Assert.Equal(2, board.ToHtml().Split("its file is damaged: run chapter 01 again").Length - 1);
        Assert.Equal(Quantity.Count(1), board.Judged);
    }

    [Fact]
    public void Parts_of_a_claim_are_one_field_and_a_damaged_part_spoils_that_field_alone()
    {
        Show(Claim.C13.About("disk"), [0.5, 0.5, 0.5]);
        Show(Claim.C13.About("internet"), [30, 30, 30]);
        Show(Claim.C12, [3, 4, 5]);
        var board = Scoreboard.Load();
        Assert.Equal((Quantity.Count(2), Quantity.Count(1)), (board.Judged, board.Count(Outcome.Depends)));
        Assert.Contains("<small>0.5× (0.5×), 3 rounds</small>", board.ToHtml());
        Assert.Contains("<small>30× (30×), 3 rounds</small>", board.ToHtml());
        File.WriteAllText(Path.Combine(Results, "C13.disk.dotnet.json"), "{");
        Assert.Equal(Quantity.Count(1), Scoreboard.Load().Judged);
    }

    [Theory]
    [InlineData(1, "just now")]
    [InlineData(90, "90 minutes ago")]
    [InlineData(60 * 30, "30 hours ago")]
    [InlineData(60 * 24 * 9, "9 days ago")]
    public void A_verdict_has_an_age(int minutes, string age)
    {
        Show(Claim.C12, [3, 4, 5]);
        Change("C12", verdict => verdict["when"] = DateTimeOffset.UtcNow.AddMinutes(-minutes));
        Assert.Contains(age, Scoreboard.Load().ToHtml());
    }

    [Fact]
    public void Without_a_folder_of_notebooks_the_board_is_empty_and_says_why()
    {
        Listing.KnownFolder = null;
        Assert.Contains("Nobody has said where the notebooks are", Scoreboard.Load().ToHtml());
    }

    public void Dispose()
    {
        Listing.KnownFolder = null;
        _folder.Delete(recursive: true);
    }

    private static void Show(Claim claim, double[] ratios) => claim.Judge(Ratio(ratios)).ToHtml();

    private static Ratio Ratio(double[] values) => new(Model.Thread, Model.Task, new(Unit.Ratio, values));

    private void Change(string claim, Action<JsonNode> change, string? text = null)
    {
        var file = Path.Combine(Results, $"{claim}.dotnet.json");
        var verdict = JsonNode.Parse(text ?? File.ReadAllText(file))!;
        change(verdict);
        File.WriteAllText(file, verdict.ToJsonString(JsonSerializerOptions.Web));
    }
}
