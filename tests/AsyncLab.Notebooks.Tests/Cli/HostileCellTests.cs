using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Tests.Cli;

/// <summary>Whatever a cell does to its process, to its machine and to its reader: it fails by itself.</summary>
[Trait("Category", "Slow")]
public sealed class HostileCellTests(HostileBook book) : IClassFixture<HostileBook>
{
    public static TheoryData<string, string> Notebooks => new(HostileBook.Notebooks.Select(n => (n.Name, n.Told)));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void The_cell_is_named_what_was_shown_before_is_kept_and_nothing_runs_after_it(string name, string told)
    {
        var text = book.ToldOf(name);
        Assert.StartsWith($"] {name}.dib: failed in cell 2 (hostile) after ", text);
        Assert.True(Regex.IsMatch(text, told, RegexOptions.Singleline), text);
        var page = book.PageOf(name);
        Assert.Contains($"kept of {name}", page);
        Assert.Contains("failed in <a href=\"#cell-hostile\">cell 2 (hostile)</a>. The code cell after it did not run.", page);
        Assert.DoesNotContain("never1", page);
        Assert.InRange(page.Length, 1_000, 20_000_000);
    }

    [Fact]
    public void The_notebooks_after_them_run_and_the_command_says_that_some_failed()
    {
        Assert.Equal((1, ""), (book.Result.ExitCode, book.Result.Error));
        Assert.StartsWith("] zz-good.dib: succeeded in ", book.ToldOf("zz-good"));
        Assert.Contains("none of their business", book.PageOf("zz-good"));
        Assert.EndsWith(Path.Combine("book", "index.html"), book.Result.LastLine);
    }

    [Fact]
    public void What_was_left_out_is_told_in_the_page_too()
    {
        Assert.Contains("1,072,641,831 characters are left out here", book.PageOf("console"));
        Assert.Contains("characters are left out here", book.PageOf("console-of-others"));
        Assert.Contains("10,000 outputs are left out here", book.PageOf("displays"));
        Assert.Contains("\"outcome\": \"failed\"", book.Report);
    }
}
