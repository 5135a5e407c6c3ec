using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;
using AsyncLab.Notebooks.Tests.Export;

namespace AsyncLab.Notebooks.Tests.Browser;

/// <summary>A page of cells with tags, in a browser.</summary>
[Trait("Category", "Slow")]
public sealed class CellTagPageTests : IAsyncLifetime
{
    private const string Source = """
        //| name: parameters
        //| hide-input: true
        var rounds = 5;
        #!csharp
        //| expect-error: true
        throw new Exception();
        #!csharp
        //| skip: true
        2
        """;

    private readonly ExportedSite _site = new();
    private OfflineBrowser? _browser;

    private OfflineBrowser Browser => _browser!;

    [Fact]
    public void Folded_code_opens_by_a_click_and_can_be_copied()
    {
        Open();
        Assert.False(Browser.Evaluate<bool>("document.querySelector('.input .code').checkVisibility()"));
        Browser.Evaluate<object>("document.querySelector('.input summary').click()");
        Assert.True(Browser.Evaluate<bool>("document.querySelector('.input .code').checkVisibility()"));
        Assert.Equal("var rounds = 5;", Browser.Evaluate<string>("document.querySelector('#cell-parameters .bar').parentElement.querySelector('.code').textContent"));
        Assert.Empty(Browser.Errors());
    }

    [Fact]
    public void A_cell_is_found_by_its_name_and_by_its_number()
    {
        Open();
        Assert.True(Browser.Evaluate<bool>("document.getElementById('cell-parameters').contains(document.getElementById('cell-1'))"));
        Assert.Equal("#cell-parameters", Browser.Evaluate<string>("document.querySelector('.bar a').hash"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_text_stands_out_and_fits_on_a_phone(bool dark)
    {
        Open(dark, width: 360);
        Assert.Empty(Browser.Evaluate<IReadOnlyCollection<object>>(SitePageTests.FaintTexts));
        Assert.Equal(360, Browser.Evaluate<long>("document.documentElement.scrollWidth"));
    }

    public async ValueTask InitializeAsync()
    {
        _browser = OfflineBrowser.Start();
        var path = _site.Notebook("page.dib").Run.Result.Path;
        NotebookRun run = Export.CellTagPageTests.Run(path, Source,
            new ParametersSet(1, [new("rounds", new string('9', 200))]), new CellEnded(1, Succeeded: true, TimeSpan.FromSeconds(1)),
            new CellShowed(2, new ErrorOutput("page.dib:5: System.Exception", "")), new CellEnded(2, Succeeded: true, TimeSpan.FromSeconds(1)));
        await _site.WriteAsync(run);
    }

    public ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        _site.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Open(bool dark = false, int width = 1440) => Browser.Open(Path.Combine(_site.Book, "page.html"), width, dark: dark);
}
