using AsyncLab.Notebooks.Tests.Preview;

namespace AsyncLab.Notebooks.Tests.Browser;

/// <summary>What a reader sees of a preview while the notebook is edited.</summary>
[Trait("Category", "Slow")]
public sealed class PreviewPageTests : IAsyncLifetime
{
    private readonly PreviewProcess _preview = new();
    private OfflineBrowser? _opened;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private OfflineBrowser Browser => _opened!;

    public async ValueTask InitializeAsync()
    {
        _opened = OfflineBrowser.Start(isOffline: false);
        await _preview.With("five.dib", Notebook()).StartAsync("five.dib");
        await _preview.PrintsAsync("five.dib: succeeded");
        Browser.Open(_preview.Address);
        await ShowsAsync("third: 3");
    }

    public ValueTask DisposeAsync()
    {
        _opened?.Dispose();
        _preview.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Edited_words_are_shown_and_nothing_runs()
    {
        _preview.With("five.dib", Notebook(words: "Other words."));
        await ShowsAsync("Other words.");
        Assert.Equal("12345", Ran);
        Assert.Empty(Browser.Errors());
    }

    [Fact]
    public async Task An_edited_cell_and_those_after_it_run_and_place_focus_and_opened_boxes_stay()
    {
        Browser.Evaluate<object>("document.querySelector('#cell-6').scrollIntoView()");
        Browser.Evaluate<object>("document.querySelectorAll('details')[1].open = true");
        Browser.Evaluate<object>("document.querySelector('#second-link').focus({ preventScroll: true })");
        var place = Browser.Evaluate<double>("scrollY + 0.5");
        Assert.True(place > 500, "The page is too short for this test.");

        _preview.With("five.dib", Notebook(third: "30"));
        await ShowsAsync("third: 30");
        Assert.Equal("12345345", Ran);
        Assert.InRange(Browser.Evaluate<double>("scrollY + 0.5"), place - 2, place + 2);
        Assert.Equal([false, true], Browser.Evaluate<IReadOnlyCollection<object>>("[...document.querySelectorAll('details')].map(d => d.open)"));
        Assert.Equal("second-link", Browser.Evaluate<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task What_was_in_view_stays_in_view_when_what_is_above_it_grows()
    {
        Browser.Evaluate<object>("document.querySelector('#cell-10').scrollIntoView()");
        var top = Browser.Evaluate<double>("document.querySelector('#cell-10').getBoundingClientRect().top + 0.5");
        _preview.With("five.dib", Notebook(words: string.Concat(Enumerable.Repeat("More words.\n\n", 20))));
        await ShowsAsync("More words.");
        Assert.InRange(Browser.Evaluate<double>("document.querySelector('#cell-10').getBoundingClientRect().top + 0.5"), top - 2, top + 2);
    }

    [Fact]
    public async Task A_cell_that_runs_is_marked_and_named()
    {
        _preview.With("five.dib", Notebook(third: "0; while (!System.IO.File.Exists(\"go\")) System.Threading.Thread.Sleep(20)").Replace("var third", "//| name: slow\nvar third"));
        await Browser.UntilAsync("document.querySelector('#cell-slow')?.ariaBusy === 'true'", Cancellation);
        Assert.Equal("Cell 6 (slow) of 10 is running.", Status);
        Assert.Contains("not run", Browser.Evaluate<string>("document.querySelector('#cell-8').textContent"));
        _preview.With("go", "");
        await ShowsAsync("third: 0");
        await Browser.UntilAsync("document.querySelector('#preview-status').textContent === ''", Cancellation);
        Assert.Equal(0, Browser.Evaluate<long>("document.querySelectorAll('[aria-busy]').length"));
    }

    [Fact]
    public async Task A_file_that_is_no_notebook_any_more_is_told_with_its_line_above_the_old_page()
    {
        _preview.With("five.dib", "#!meta\n{\n\n#!csharp\n1");
        await Browser.UntilAsync("document.querySelector('#preview-status.wrong')", Cancellation);
        Assert.Matches(@"five\.dib:\d+: expected a JSON object", Status);
        await _preview.PrintsAsync("expected a JSON object");
        Assert.Contains("third: 3", Browser.Evaluate<string>("document.body.textContent"));

        _preview.With("five.dib", Notebook());
        await Browser.UntilAsync("document.querySelector('#preview-status').textContent === ''", Cancellation);
        Assert.Equal("12345", Ran);
    }

    [Fact]
    public async Task A_cell_with_an_error_shows_it_and_those_before_it_stay()
    {
        _preview.With("five.dib", Notebook(third: "nonsense"));
        await ShowsAsync("five.dib:");
        Assert.Contains("CS0103", Browser.Evaluate<string>("document.querySelector('#cell-6 .error').textContent"));
        Assert.Contains("second: 2", Browser.Evaluate<string>("document.querySelector('#cell-4').textContent"));
        Assert.Equal("12345", Ran);
    }

    [Theory]
    [InlineData(900)]
    [InlineData(1100)]
    [InlineData(1440)]
    public void A_notebook_alone_is_as_wide_as_one_of_many(int width)
    {
        Browser.Open(_preview.Address, width);
        Assert.InRange(Browser.Evaluate<long>("document.querySelector('main').clientWidth"), 640, width);
    }

    [Fact]
    public async Task A_page_says_when_the_preview_has_ended()
    {
        await _preview.SignalAsync("TERM");
        await Browser.UntilAsync("document.querySelector('#preview-status.wrong')", Cancellation);
        Assert.Contains("has ended", Status);
    }

    private string Ran => File.ReadAllText(_preview.PathOf("ran"));

    private string Status => Browser.Evaluate<string>("document.querySelector('#preview-status').textContent");

    private Task ShowsAsync(string text) =>
        Browser.UntilAsync($"document.readyState === 'complete' && document.querySelector('main').innerText.includes('{text}')", Cancellation);

    // Five cells of code, 2, 4, 6, 8 and 10, with enough words between them to scroll.
    private static string Notebook(string words = "Words.", string third = "3")
    {
        var prose = string.Concat(Enumerable.Range(1, 12).Select(i => $"Paragraph {i}.\n\n"));
        string[] names = ["first", "second", "third", "fourth", "fifth"];
        string[] values = ["1", "2", third, "4", "5"];
        return string.Concat(names.Select((name, i) => $$"""
            #!markdown

            ## {{name}} part

            {{(i == 0 ? words : "")}}

            {{prose}}
            {{(i is 1 or 2 ? $"<details><summary>Box</summary>Inside.</details> <a id=\"{name}-link\" href=\"#x\">link</a>" : "")}}

            #!csharp

            var {{name}} = {{values[i]}};
            System.IO.File.AppendAllText("ran", "{{i + 1}}");
            Console.WriteLine($"{{name}}: {{{name}}}");


            """));
    }
}
