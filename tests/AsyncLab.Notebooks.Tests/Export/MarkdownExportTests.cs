using AsyncLab.Notebooks.Execution;
using static AsyncLab.Notebooks.Tests.Export.ExportFolder;
using static AsyncLab.Notebooks.Tests.Export.Notebook;

namespace AsyncLab.Notebooks.Tests.Export;

public class MarkdownExportTests
{
    [Fact]
    public async Task Prose_stays_and_code_is_fenced_with_its_outputs_below() => Assert.Equal(
        "# Title\n\n```csharp\n1 + 1\n```\n\n```text\n2\n```\n\nThe end.\n",
        await MarkdownOfAsync(n => n.Markdown("# Title").Code("1 + 1", Printed("2\n")).Markdown("The end.")));

    [Fact]
    public async Task Nothing_breaks_out_of_a_fence() => Assert.Equal(
        "````csharp\nvar fence = \"```\";\n````\n\n```````text\n``````\n```````\n",
        await MarkdownOfAsync(n => n.Code("var fence = \"```\";", Printed("``````"))));

    [Fact]
    public async Task A_simple_table_becomes_one() => Assert.Contains(
        "| model | median |\n| --- | --- |\n| \\`a\\|b\\` | 8.1 ns |",
        await MarkdownOfAsync(n => n.Code("x", Shown("<table><thead><tr><th>model<th>median<tbody><tr><td>`a|b`<td>8.1 ns</table>"))));

    [Fact]
    public async Task A_table_whose_cells_span_others_becomes_lines() => Assert.Contains(
        "both\n\nleft · right",
        await MarkdownOfAsync(n => n.Code("x", Shown("<table><tr><td colspan=2>both<tr><td>left<td>right</table>"))));

    [Fact]
    public async Task Other_html_is_reduced_to_text_that_is_no_markup() => Assert.Contains(
        "\n\n1\\. \\*no\\* \\<b\\>markup\\</b\\> \\[here\\](x)\n\n- first\n\n- \\- second\n\n```text\nkept\n  as it is\n```\n",
        await MarkdownOfAsync(n => n.Code("x", Shown(
            "<style>p { }</style><div>1. *no* &lt;b&gt;markup&lt;/b&gt; [here](x)</div><ul><li>first<li><b>- second</b></ul><pre>kept\n  as it is</pre><script>1</script>"))));

    [Fact]
    public async Task An_error_is_shown_with_its_detail() => Assert.Contains(
        "**Error**\n\n```text\nno luck\n\n   at the cell\n```\n",
        await MarkdownOfAsync(n => n.Failing("x", new ErrorOutput("\u001b[31mno luck", "   at the cell"))));

    [Fact]
    public async Task Diagrams_are_left_to_github() =>
        Assert.Equal("```mermaid\ngraph LR\nA-->B\n```\n", await MarkdownOfAsync(n => n.Mermaid("graph LR\nA-->B")));

    [Fact]
    public async Task Values_come_in_the_form_that_suits_them() => Assert.Equal(
        "```csharp\nx\n```\n\n```json\n{\n  \"a\": 1\n}\n```\n\n*so*\n\n```text\nplain\n```\n",
        await MarkdownOfAsync(n => n.Code("x",
            new DisplayOutput("application/json", """{"a":1}"""), new DisplayOutput("text/markdown", "*so*"), new DisplayOutput("text/plain", "plain"))));

    [Fact]
    public async Task Pictures_lie_beside_the_text_and_those_of_an_earlier_export_go()
    {
        using var folder = new ExportFolder();
        var markdown = await folder.MarkdownAsync(n => n.Code("x",
            new DisplayOutput("image/png", "iVBORw0KGgo="), new DisplayOutput("image/svg+xml", "<svg/>"), new DisplayOutput("image/png", "not base64!")));
        Assert.Contains("](notebook_files/cell-1-1.png)", markdown);
        Assert.Contains("](notebook_files/cell-1-2.svg)", markdown);
        Assert.Contains("not base64!", markdown);
        Assert.Equal(Convert.FromBase64String("iVBORw0KGgo="), File.ReadAllBytes(folder.PathOf("notebook_files/cell-1-1.png")));

        File.WriteAllText(folder.PathOf("notebook_files/mine.txt"), "");
        await folder.MarkdownAsync(n => n.Code("x"));
        Assert.Equal(["mine.txt"], Directory.GetFiles(folder.PathOf("notebook_files")).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public async Task Links_lead_to_the_exports_and_to_files_that_stay_where_they_are()
    {
        using var folder = new ExportFolder();
        Directory.CreateDirectory(Path.Combine(folder.Home, "pictures"));
        File.WriteAllText(Path.Combine(folder.Home, "pictures", "a b.png"), "");
        const string Text = """
            | table |
            | --- |
            | [one](01-a.dib) and [two](<./02-b.dib#x>) |

            ![picture](pictures/a%20b.png "title") [gone](pictures/gone.png) [part](#part) [web](https://example.org/a.dib) `[no](01-a.dib)` [named]

            [named]: 03-c.dib
            """;
        Assert.Equal("""
            | table |
            | --- |
            | [one](01-a.md) and [two](<02-b.md#x>) |

            ![picture](../notebooks/pictures/a%20b.png "title") [gone](pictures/gone.png) [part](#part) [web](https://example.org/a.dib) `[no](01-a.dib)` [named]

            [named]: 03-c.md

            """.ReplaceLineEndings("\n"), await folder.MarkdownAsync(n => n.Markdown(Text)));
    }

    [Fact]
    public async Task A_hostile_notebook_is_written_without_an_escape_sequence_of_its_outputs()
    {
        using var folder = new ExportFolder();
        var text = File.ReadAllText(await folder.WriteAsync(folder.Markdown, HostileNotebook.In(folder)));
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("\n```text\nred and plain\n```\n", text);
        Assert.Contains(HostileNotebook.Huge, text);
    }
}
