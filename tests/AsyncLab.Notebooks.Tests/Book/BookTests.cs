using AsyncLab.Notebooks.Tests.Browser;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>The tests that share one run of the book.</summary>
[CollectionDefinition(nameof(OneBook))]
public class OneBook : ICollectionFixture<BookRun>;

[Trait("Category", "Slow"), Collection(nameof(OneBook))]
public class BookTests(BookRun book)
{
    /// <summary>Whether all figures are drawn; goes to the first that is not, because a figure is drawn when the reader comes near it.</summary>
    internal const string AllIsDrawn = "[...document.querySelectorAll('figure:not(.diagram) .drawing')].every(d => d.querySelector('svg.main-svg') || (d.scrollIntoView(), false))";

    public static TheoryData<string> Names => Chapters.Names;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_cell_of_every_chapter_succeeds() =>
        Assert.Equal((0, ""), (book.Result.ExitCode, book.Result.Error));

    [Theory, MemberData(nameof(Names))]
    public async Task Every_figure_is_drawn_in_both_colour_schemes_without_a_network_and_without_an_error(string chapter)
    {
        using var browser = OfflineBrowser.Start();
        foreach (var dark in (bool[])[false, true])
        {
            browser.Open(book.PageOf(chapter), dark: dark);
            await browser.UntilAsync(AllIsDrawn, Cancellation);
            Assert.Equal(0, browser.Evaluate<long>("document.querySelectorAll('figure:not(.diagram) details[open]').length"));
            var drawn = browser.Evaluate<long>("[...document.querySelectorAll('figure:not(.diagram) .drawing')].filter(p => p.querySelector('svg.main-svg .plot path, svg.main-svg .plot image')).length");
            Assert.Equal(browser.Evaluate<long>("document.querySelectorAll('figure:not(.diagram) .drawing').length"), drawn);
            Assert.InRange(drawn, chapter.StartsWith("14", StringComparison.Ordinal) ? 0 : 3, long.MaxValue);
            Assert.Empty(browser.Errors());
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void No_chapter_is_wider_than_a_phone(string chapter)
    {
        using var browser = OfflineBrowser.Start().Open(book.PageOf(chapter), width: 360);
        Assert.Equal(360, browser.Evaluate<long>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_figure_is_drawn_when_the_reader_comes_near_it_and_nothing_moves()
    {
        using var browser = OfflineBrowser.Start().Open(book.PageOf("05-coroutines-threads-processes"));
        const string Last = "[...document.querySelectorAll('figure:not(.diagram) .drawing')].at(-1)";
        await browser.UntilAsync($"{Last}.checkVisibility()", Cancellation);
        var place = browser.Evaluate<string>($"{Last}.offsetTop + ' ' + {Last}.offsetHeight");
        Assert.False(browser.Evaluate<bool>($"Boolean({Last}.querySelector('svg'))"));
        browser.Evaluate<object>($"{Last}.scrollIntoView()");
        await browser.UntilAsync($"{Last}.querySelector('svg.main-svg .plot path')", Cancellation);
        Assert.Equal(place, browser.Evaluate<string>($"{Last}.offsetTop + ' ' + {Last}.offsetHeight"));
    }

    [Fact]
    public async Task A_figure_that_a_host_has_hidden_is_as_wide_as_before_when_it_is_shown_again()
    {
        using var browser = OfflineBrowser.Start().Open(book.PageOf("00-start-here"));
        const string Plot = "document.querySelector('figure:not(.diagram) .drawing')";
        const string Fills = $"{Plot}.querySelector('svg.main-svg')?.getBoundingClientRect().width === {Plot}.clientWidth && {Plot}.clientWidth > 600";
        browser.Evaluate<object>($"{Plot}.scrollIntoView()");
        await browser.UntilAsync(Fills, Cancellation);
        browser.Evaluate<object>($"(() => {{ {Plot}.hidden = true; new ResizeObserver(() => window.isHidden = true).observe({Plot}); }})()");
        await browser.UntilAsync("window.isHidden", Cancellation);
        browser.Evaluate<object>($"{Plot}.hidden = false");
        await browser.UntilAsync(Fills, Cancellation);
    }

    [Fact]
    public async Task On_paper_every_figure_is_drawn_in_black_also_by_a_reader_of_dark_pages()
    {
        using var browser = OfflineBrowser.Start().Open(book.PageOf("05-coroutines-threads-processes"), dark: true);
        browser.Evaluate<object>("document.querySelector('figure .drawing').scrollIntoView()");
        await browser.UntilAsync("document.querySelector('figure .drawing svg.main-svg')", Cancellation);
        browser.Evaluate<object>("""
            addEventListener('beforeprint', () => {
                const drawings = [...document.querySelectorAll('figure:not(.diagram) .drawing')];
                window.onPaper = `${drawings.every(d => d.querySelector('svg.main-svg'))} ${[...new Set([...document.querySelectorAll('.drawing :is(.xtick, .ytick) text')].map(t => t.style.fill))]}`;
            })
            """);
        var file = Path.GetTempFileName();
        browser.Print(file);
        File.Delete(file);
        Assert.Equal("true rgb(0, 0, 0)", browser.Evaluate<string>("window.onPaper"));
        Assert.NotEqual("rgb(0, 0, 0)", browser.Evaluate<string>("document.querySelector('.drawing :is(.xtick, .ytick) text').style.fill"));
    }

    [Fact]
    public void Without_the_bundle_the_reader_sees_the_numbers()
    {
        using var folder = new AsyncLabProcess();
        var page = folder.PathOf("page.html");
        File.Copy(book.PageOf("05-coroutines-threads-processes"), page);
        using var browser = OfflineBrowser.Start().Open(page);
        Assert.Equal(
            browser.Evaluate<long>("document.querySelectorAll('figure:not(.diagram)').length"),
            browser.Evaluate<long>("[...document.querySelectorAll('figure details[open] table')].filter(t => t.checkVisibility()).length"));
    }

    [Fact]
    public void Every_claim_is_judged_for_both_runtimes_and_none_is_turned_around()
    {
        Assert.SkipWhen(BareBookTests.HasNoPython, "No python3 on the PATH.");
        Assert.Equal(Expected.Claims.SelectMany(c => (string[])[$"{c} cpython", $"{c} dotnet"]), book.Verdicts.Select(v => $"{v.Claim} {v.Runtime}").Distinct());
        Assert.All(book.Verdicts, v => Assert.Contains(v.Outcome, Expected.OutcomesOf(v.Claim)));
    }
}

[Trait("Category", "Slow")]
public class BareBookTests(BareBookRun book) : IClassFixture<BareBookRun>
{
    internal static bool HasNoPython { get; } =
        !Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "python3")));

    [Fact]
    public void Every_cell_of_every_chapter_succeeds() =>
        Assert.Equal((0, ""), (book.Result.ExitCode, book.Result.Error));

    [Fact]
    public void The_chapters_say_what_is_missing()
    {
        Assert.Contains("python3", File.ReadAllText(book.PageOf("05-coroutines-threads-processes")));
        Assert.Contains("PostgreSQL is not used", File.ReadAllText(book.PageOf("11-database")));
    }

    [Fact]
    public void Every_claim_is_judged_for_the_other_runtime() =>
        Assert.Equal(Expected.Claims.Select(c => $"{c} dotnet"), book.Verdicts.Select(v => $"{v.Claim} {v.Runtime}").Distinct());
}
