using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Tests.Export;

public class CellTagPageTests
{
    private static readonly ErrorOutput Error = new("page.dib:3: no luck", "");

    [Fact]
    public async Task Hidden_code_is_folded_away()
    {
        var page = await PageAsync("//| hide-input: true\nvar secret = 1;", Succeeded());
        Assert.Matches("""<details class="input"><summary>Code</summary><pre class="code" id="code-\d+">.*secret.*</pre></details>""", page);
    }

    [Fact]
    public async Task Hidden_outputs_are_left_out_and_the_code_stays()
    {
        var page = await PageAsync("//| hide-output: true\nvar seen = 1;", Showing("left out"), Succeeded());
        Assert.Contains("seen", page);
        Assert.DoesNotContain("left out", page);
        Assert.DoesNotContain("class=\"outputs\"", page);
    }

    [Fact]
    public async Task The_scripts_of_hidden_outputs_are_left_out_too()
    {
        using var site = new ExportedSite();
        var script = new CellShowed(1, new DisplayOutput("text/html", $"<script>{new string(' ', 200_000)}1</script>"));
        await site.WriteAsync(Run(site.Notebook("page.dib").Run.Result.Path, "//| hide-output: true\n1", script, Succeeded()));
        Assert.Empty(site.HoistedScripts);
    }

    [Fact]
    public async Task A_failed_cell_shows_its_code_and_its_error_whatever_its_tags_say()
    {
        var page = await PageAsync("//| hide-input: true\n//| hide-output: true\n1", new CellShowed(1, Error), new CellEnded(1, Succeeded: false, TimeSpan.Zero));
        Assert.Contains("<details class=\"input\" open>", page);
        Assert.Contains("no luck", page);
    }

    [Fact]
    public async Task An_expected_error_is_shown_in_a_cell_that_did_not_fail()
    {
        var page = await PageAsync("//| expect-error: true\n1", new CellShowed(1, Error), Succeeded());
        Assert.Contains("<span>failed as expected after ", page);
        Assert.Contains("no luck", page);
        Assert.DoesNotContain("cell failed", page);
        Assert.DoesNotContain("class=\"notice\"", page);
    }

    [Fact]
    public async Task A_skipped_cell_says_so_and_does_not_count_as_left_out_by_a_failure()
    {
        var failed = await PageAsync("1\n#!csharp\n//| skip: true\n2\n#!csharp\n3", new CellStarted(1), new CellEnded(1, Succeeded: false, TimeSpan.Zero));
        Assert.Contains("<span>skipped</span>", failed);
        Assert.Contains("<span>not run</span>", failed);
        Assert.Contains("The code cell after it did not run.", failed);
    }

    [Fact]
    public async Task A_name_is_where_a_link_leads_and_the_number_still_is_one()
    {
        var page = await PageAsync("//| name: train\n1", Succeeded());
        Assert.Contains("class=\"cell\" id=\"cell-train\"", page);
        Assert.Contains("<a id=\"cell-1\" href=\"#cell-train\" aria-label=\"Cell 1, train\">1 train</a>", page);
    }

    [Fact]
    public async Task Values_that_were_given_are_shown_as_text()
    {
        var page = await PageAsync("//| name: parameters\nvar x = 1;", new ParametersSet(1, [new("x", "<b>2</b>"), new("y", "")]), Succeeded());
        Assert.Contains("This run was given <code>x = &lt;b&gt;2&lt;/b&gt;</code>, <code>y = </code>.", page);
    }

    [Fact]
    public async Task Tags_are_not_part_of_the_code_that_a_reader_sees() =>
        Assert.DoesNotContain("//|", await PageAsync("//| name: train\n//| timeout: 30s\n1", Succeeded()));

    private static CellEnded Succeeded() => new(1, Succeeded: true, TimeSpan.FromMilliseconds(7));

    private static CellShowed Showing(string text) => new(1, new ConsoleOutput(text, IsError: false));

    private static async Task<string> PageAsync(string source, params RunEvent[] events)
    {
        using var site = new ExportedSite();
        await site.WriteAsync(Run(site.Notebook("page.dib").Run.Result.Path, source, events));
        return site.Read("page.html");
    }

    internal static NotebookRun Run(string path, string source, params RunEvent[] events)
    {
        var result = new ResultBuilder(DibDocument.Parse($"#!csharp\n{source}\n", path));
        foreach (var happened in events)
            result.Add(happened);
        return new(result.Result, Notebook.Noon, TimeSpan.FromSeconds(1));
    }
}
