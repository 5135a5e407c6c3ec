using System.Net;
using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Export;
using CsCheck;

namespace AsyncLab.Notebooks.Tests.Export;

public partial class TextTests
{
    [Theory]
    [InlineData("var x = await Task.Run(() => 1);")]
    [InlineData("#!import setup.dib")]
    [InlineData("#r \"nuget: A, 1.0.0\"\nvar a = $\"{1:0} and {{two}}\"; // end")]
    [InlineData("/* never closed")]
    [InlineData("var s = \"never closed\nclass { ) ] <b>&amp;")]
    [InlineData("#if false\nhidden\n#endif\n\"\"\"\n raw <script> \n\"\"\"")]
    public void Colouring_loses_no_character_of_the_code(string code) => Assert.Equal(code, Plain(CSharpHighlighter.Highlight(code)));

    [Fact]
    public void Colouring_loses_no_character_of_any_text() =>
        Gen.Char[" \n\t\"'{}()$@#/*\\;<>&=.aZ09"].Array[0, 40].Select(c => new string(c))
            .Sample(code => Plain(CSharpHighlighter.Highlight(code)) == code, iter: 500);

    [Fact]
    public void Code_is_coloured_by_what_it_is() => Assert.Equal(
        """<span class="k">var</span> x = <span class="k">new</span> <span class="t">Gate</span>(<span class="s">&quot;a&quot;</span>).<span class="m">Open</span>(<span class="n">1</span>); <span class="c">// so</span>""",
        CSharpHighlighter.Highlight("var x = new Gate(\"a\").Open(1); // so").Text);

    [Fact]
    public void Other_languages_are_coloured_with_the_same_colours() => Assert.Equal(
        """<span class="k">def</span> double(x): <span class="k">return</span> <span class="n">2</span> * x  <span class="c"># &lt;so&gt;</span>""",
        CodeHighlighter.Highlight("def double(x): return 2 * x  # <so>", "python").Text);

    [Fact]
    public void A_language_that_nobody_knows_has_no_colours() =>
        Assert.Equal("1 &lt; 2", CodeHighlighter.Highlight("1 < 2", "nobody's").Text);

    [Theory]
    [InlineData("python")]
    [InlineData("sql")]
    [InlineData("js")]
    [InlineData("html")]
    [InlineData("pwsh")]
    [InlineData("fsharp")]
    [InlineData("css")]
    public void Colouring_another_language_loses_no_character_either(string language) =>
        Gen.Char[" \n\t\"'{}()$@#/*\\;<>&=.aZ09-!"].Array[0, 40].Select(c => new string(c))
            .Sample(code => Plain(CodeHighlighter.Highlight(code, language)) == code, iter: 300);

    [Theory]
    [InlineData("\u001b[1;32mgreen\u001b[0m", "green")]
    [InlineData("\u001b]8;;file\u0007link\u001b]8;;\u0007", "link")]
    [InlineData("10 %\r50 %\r100 %\n", "100 %")]
    [InlineData("one\r\ntwo\r\n", "one\ntwo")]
    [InlineData("a\0b\u0008c\td", "abc\td")]
    public void Console_text_is_what_a_reader_would_have_seen(string written, string seen) => Assert.Equal(seen, ConsoleText.Clean(written));

    [Theory]
    [InlineData(0.2, "under 1 ms")]
    [InlineData(7, "7 ms")]
    [InlineData(1_234, "1.23 s")]
    [InlineData(9_999, "10.0 s")]
    [InlineData(59_970, "1 min 0 s")]
    [InlineData(83_000, "1 min 23 s")]
    [InlineData(7_380_000, "2 h 3 min")]
    public void A_time_has_the_fitting_unit(double milliseconds, string text) =>
        Assert.Equal(text, TimeSpan.FromMilliseconds(milliseconds).ToText().Replace('\u00A0', ' '));

    private static string Plain(Html html) => WebUtility.HtmlDecode(Tag().Replace(html.Text, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
