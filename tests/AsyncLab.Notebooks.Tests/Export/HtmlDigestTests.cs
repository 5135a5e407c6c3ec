using AsyncLab.Notebooks.Export.Digests;

namespace AsyncLab.Notebooks.Tests.Export;

public class HtmlDigestTests
{
    [Theory]
    [InlineData("<script>draw()</script>", true)]
    [InlineData("<script type=\"module\">draw()</script>", true)]
    [InlineData("<p><canvas></canvas>", true)]
    [InlineData("<table><tr><td><svg></svg></table>", true)]
    [InlineData("<iframe src=\"x\"></iframe>", true)]
    [InlineData("<script type=\"application/json\">{}</script>", false)]
    [InlineData("<style>p { }</style><p>&lt;script&gt; <img alt=\"x\">", false)]
    [InlineData("<!-- <script></script> --><textarea><script></script></textarea>", false)]
    public void What_only_a_browser_draws_is_known(string html, bool isDrawn) => Assert.Equal(isDrawn, HtmlDigest.Of(html).IsDrawn);

    [Theory]
    [InlineData("<figure><div role=\"img\" aria-label=\"It  rises.\"></div>", "It rises.")]
    [InlineData("<p>first</p><img alt=\"A cat\">", "A cat")]
    [InlineData("<h1></h1><p>Just <b>words</b></p>", "Just words")]
    [InlineData("<script>1</script>", "")]
    public void A_figure_is_described_by_its_label_or_by_its_first_words(string html, string description) =>
        Assert.Equal(description, HtmlDigest.Of(html).Description);

    [Theory]
    [InlineData("a<br>b <b>c</b>\n d<p>e", "a\nb c d\n\ne")]
    [InlineData("<div hidden>no</div><noscript>no</noscript><template>no</template>yes", "yes")]
    [InlineData("<p>same</p><p>same</p><p>other", "same\n\nother")]
    [InlineData("<ul><li>one<li>two</ul>", "- one\n\n- two")]
    [InlineData("<table><tr><th>a<th>b<tr><td>1", "a  b\n-  -\n1")]
    [InlineData("<table><tr><td>a<td><table><tr><td>in<td>ner</table></table>", "a  in ner")]
    [InlineData("x\u001b[31m\0y", "xy")]
    [InlineData("", "")]
    public void Html_is_read_as_text(string html, string text) => Assert.Equal(text, PlainText.Of(HtmlDigest.Of(html)));

    [Fact]
    public void However_deep_html_is_it_is_read()
    {
        var deep = string.Concat(Enumerable.Repeat("<div><table><tr><td>", 3_000));
        Assert.Contains("end", PlainText.Of(HtmlDigest.Of(deep + "end")));
    }

    [Fact]
    public void A_long_cell_does_not_widen_all_others()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><td>a<td>b", 1_000));
        Assert.True(PlainText.Of(HtmlDigest.Of($"<table><tr><td>{new string('x', 100_000)}<td>b{rows}</table>")).Length < 200_000);
    }
}
