using System.Text.Json;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;
using static AsyncLab.Notebooks.Tests.Export.Notebook;

namespace AsyncLab.Notebooks.Tests.Export;

public sealed class JupyterTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public async Task Notebooks_with_everything_a_page_can_hold_are_valid_for_readers_with_and_without_scripts(int number, bool isStatic)
    {
        var run = SampleBook.Runs[number];
        var notebook = await Nbformat.ReadAsync(await _folder.WriteAsync(isStatic ? _folder.StaticJupyter : _folder.Jupyter, run));
        Assert.Equal(run.Result.Cells.Count, notebook.GetProperty("cells").GetArrayLength());
    }

    [Fact]
    public async Task A_hostile_notebook_is_valid_and_its_text_stays_text()
    {
        var cells = (await ReadAsync(HostileNotebook.In(_folder))).GetProperty("cells");
        var outputs = cells[2].GetProperty("outputs");
        Assert.Equal([HostileNotebook.Script + "\n", HostileNotebook.Colours, "half \ufffd of a pair, \0 and \b\n", "to the error stream\r\n"],
            outputs.EnumerateArray().Select(o => Text(o, "text")));
        Assert.Equal("stderr", Text(outputs[3], "name"));
        Assert.Equal(HostileNotebook.Huge, Text(cells[3].GetProperty("outputs")[0], "text"));
    }

    [Fact]
    public async Task A_hostile_notebook_is_converted_by_jupyter()
    {
        var page = await Nbformat.ToHtmlAsync(await _folder.WriteAsync(_folder.Jupyter, HostileNotebook.In(_folder)));
        Assert.Contains("&lt;script&gt;document.title", page);
    }

    [Fact]
    public async Task Jupyter_shows_code_in_colours_and_outputs_below()
    {
        var run = _folder.Notebook().Code("var answer = 42;", Printed("so it is\n"), Shown("<b>bold</b>")).Run;
        var page = await Nbformat.ToHtmlAsync(await _folder.WriteAsync(_folder.Jupyter, run));
        Assert.Matches("""<span class="kt?">var</span>""", page);
        Assert.Matches("(?s)so it is.*<b>bold</b>", page);
    }

    [Fact]
    public async Task The_notebook_says_that_dotnet_interactive_runs_it()
    {
        var metadata = (await ReadAsync(_folder.Notebook().Code("1").Mermaid("graph LR").Run)).GetProperty("metadata");
        Assert.Equal(".net-csharp", Text(metadata.GetProperty("kernelspec"), "name"));
        Assert.Equal("csharp", Text(metadata.GetProperty("language_info"), "pygments_lexer"));
        var kernels = metadata.GetProperty("polyglot_notebook").GetProperty("kernelInfo").GetProperty("items").EnumerateArray();
        Assert.Equal(["csharp", "mermaid"], kernels.Select(k => Text(k, "name")));
    }

    [Fact]
    public async Task Cells_that_ran_are_counted_and_the_others_are_not()
    {
        var cells = await CellsAsync(_folder.Notebook().Code("1").Markdown("words").Failing("2").NotRun("3"));
        Assert.Equal(["1", "2", "null"], cells.Where(c => Text(c, "cell_type") == "code").Select(c => c.GetProperty("execution_count").GetRawText()));
    }

    [Fact]
    public async Task An_error_has_a_name_a_message_and_a_trace()
    {
        var cells = await CellsAsync(_folder.Notebook().Failing("x",
            new ErrorOutput("a.dib:3: System.IO.IOException: no luck", "System.IO.IOException: no luck\n   at the cell"),
            new ErrorOutput("a.dib:3:1: error CS0103: The name 'x' does not exist", "")));
        var errors = cells[0].GetProperty("outputs");
        Assert.Equal(["System.IO.IOException", "CS0103"], errors.EnumerateArray().Select(e => Text(e, "ename")));
        Assert.Equal("a.dib:3: System.IO.IOException: no luck", Text(errors[0], "evalue"));
        Assert.Equal("   at the cell", errors[0].GetProperty("traceback")[2].GetString());
    }

    [Fact]
    public async Task A_cell_keeps_its_name_when_others_come_and_change()
    {
        var before = await IdsAsync(_folder.Notebook().Markdown("title").Code("1 + 1").Code("2 + 2"));
        var after = await IdsAsync(_folder.Notebook().Code("new").Markdown("another title").Code("1 + 1", Printed("2")).Code("2 + 2"));
        Assert.Equal(before[1..], after[2..]);
    }

    [Fact]
    public async Task Equal_cells_have_different_names()
    {
        var ids = await IdsAsync(_folder.Notebook().Code("1").Code("1").Markdown("1").Code("1"));
        Assert.Equal(4, ids.Distinct().Count());
    }

    [Fact]
    public async Task Links_lead_to_the_exported_notebooks()
    {
        var cells = await CellsAsync(_folder.Notebook().Markdown("[a](01-a.dib#part) [web](https://example.org/x.dib)").Code("\"01-a.dib\""));
        Assert.Equal("[a](01-a.ipynb#part) [web](https://example.org/x.dib)", Text(cells[0], "source"));
        Assert.Equal("\"01-a.dib\"", Text(cells[1], "source"));
    }

    [Fact]
    public async Task Cells_of_other_languages_can_be_run_again_and_html_is_shown()
    {
        var cells = await CellsAsync(_folder.Notebook().Html("<p>An <b>html</b> cell").Mermaid("graph LR"));
        Assert.Equal(["#!html\n<p>An <b>html</b> cell", "#!mermaid\ngraph LR"], cells.Select(c => Text(c, "source")));
        var shown = cells[0].GetProperty("outputs")[0].GetProperty("data");
        Assert.Equal(("<p>An <b>html</b> cell", "An html cell"), (Text(shown, "text/html"), Text(shown, "text/plain")));
        Assert.Equal(0, cells[1].GetProperty("outputs").GetArrayLength());
    }

    [Fact]
    public async Task Values_come_in_their_own_form_and_as_text()
    {
        var cells = await CellsAsync(_folder.Notebook().Code("x",
            new DisplayOutput("application/json", """{"a":[1]}"""), new DisplayOutput("image/png", "iVBORw0KGgo="), new DisplayOutput("text/markdown", "*so*"),
            Shown("<figure><div role=\"img\" aria-label=\"It rises.\"></div><p>It rises.</p><table><tr><th>n</th></tr><tr><td>12</td></tr></table></figure>")));
        var data = cells[0].GetProperty("outputs").EnumerateArray().Select(o => o.GetProperty("data")).ToList();
        Assert.Equal(1, data[0].GetProperty("application/json").GetProperty("a")[0].GetInt32());
        Assert.Equal("iVBORw0KGgo=", Text(data[1], "image/png"));
        Assert.Equal(("*so*", "*so*"), (Text(data[2], "text/markdown"), Text(data[2], "text/plain")));
        Assert.Equal("It rises.\n\nn\n--\n12", Text(data[3], "text/plain"));
    }

    [Fact]
    public async Task Without_a_browser_one_sentence_tells_that_figures_have_no_pictures()
    {
        await CellsAsync(_folder.Notebook().Code("x", Shown("<canvas></canvas>")).Code("y", Shown("<svg></svg>")));
        await CellsAsync(_folder.Notebook("second.dib").Code("x", Shown("<script>1</script>")));
        Assert.Contains("install Chromium", Assert.Single(_folder.Told));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_draw_nobody_misses_a_browser()
    {
        await CellsAsync(_folder.Notebook().Code("x", Shown("<table><tr><td>1</td></tr></table><script type=\"application/json\">{}</script>")));
        Assert.Empty(_folder.Told);
    }

    private async Task<IReadOnlyList<JsonElement>> CellsAsync(Notebook notebook) =>
        [.. (await ReadAsync(notebook.Run)).GetProperty("cells").EnumerateArray()];

    private async Task<List<string>> IdsAsync(Notebook notebook) => [.. (await CellsAsync(notebook)).Select(c => Text(c, "id"))];

    private async Task<JsonElement> ReadAsync(NotebookRun run) => await Nbformat.ReadAsync(await _folder.WriteAsync(_folder.Jupyter, run));

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
