namespace AsyncLab.DotNetInteractive.Tests;

/// <summary>The small notebooks by which the book's own engine is tested: those that are meant for every host, or were written for this one.</summary>
public sealed class FixtureTests
{
    private const string Console = "console";

    [Theory]
    [InlineData("state.dib", 2, "text/html", "42")]
    [InlineData("order.dib", 1, Console, "one\nthreefive")]
    [InlineData("order.dib", 1, "text/plain", "two")]
    [InlineData("threads.dib", 1, Console, "thread 3 line 99\n")]
    [InlineData("many-lines.dib", 1, Console, "line 9998\nline 9999\n")]
    [InlineData("documents.dib", 1, "text/html", "<b>bold</b>")]
    [InlineData("documents.dib", 2, "text/html", "1")]
    [InlineData("load.dib", 1, "text/html", "42")]
    [InlineData("csharp/async.dib", 2, Console, "disposed\n6\n")]
    [InlineData("csharp/html.dib", 1, "text/html", "<b>bold</b> &amp; <i>more</i>")]
    [InlineData("csharp/only-types.dib", 1, Console, "")]
    public async Task A_notebook_for_every_host_shows_the_same_here(string fixture, int cell, string form, string content) =>
        AssertShown((await RunAsync(fixture))[cell - 1], form, content);

    [Theory]
    [MemberData(nameof(ShownInBothHosts.Cells), MemberType = typeof(ShownInBothHosts))]
    [InlineData("async-enumerable.dib", 2, Console, "11\n22\n33\n")]
    public async Task What_the_engine_of_the_book_shows_for_a_notebook_of_this_host_this_host_shows(string fixture, int cell, string form, string content) =>
        AssertShown((await RunAsync(Path.Combine("others", fixture)))[cell - 1], form, content);

    [Fact]
    public async Task A_display_that_is_changed_later_keeps_its_place()
    {
        var cells = await RunAsync(Path.Combine("others", "display-update.dib"));
        Assert.Contains("100 %", Assert.Single(cells[1].Updates).FormattedValues.Single().Value);
    }

    [Fact]
    public async Task An_exception_is_told_with_its_message() =>
        Assert.Contains("too late", Assert.Single(await RunAsync("exception.dib")).Failure);

    [Fact]
    public async Task An_error_of_the_compiler_is_told_with_its_line() =>
        Assert.Contains("(2,5): error CS0103", (await RunAsync("compiler-error.dib"))[^1].Failure);

    private static async Task<IReadOnlyList<CellRun>> RunAsync(string fixture)
    {
        using var host = new NotebookHost();
        return await host.RunAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture));
    }

    private static void AssertShown(CellRun cell, string form, string content)
    {
        Assert.True(cell.Failure is null, cell.Failure);
        if (form == Console)
            Assert.Contains(content, cell.Console.ReplaceLineEndings("\n"));
        else
            Assert.Contains(cell.In(form), shown => shown.Contains(content, StringComparison.Ordinal));
    }
}
