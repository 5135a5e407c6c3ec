using AsyncLab.Notebooks.Export;

namespace AsyncLab.Notebooks.Tests.Export;

public class ScriptHoisterTests
{
    private static readonly string Long = new('x', ScriptHoister.Threshold + 1);

    [Fact]
    public void A_long_script_becomes_a_file_and_nothing_around_it_changes()
    {
        var (html, scripts) = Hoist($"<p>before &amp; <script>{Long}</script> after</p>");
        var (name, text) = Assert.Single(scripts);
        Assert.Equal($"<p>before &amp; <script src=\"assets/{name}\"></script> after</p>", html);
        Assert.Equal(Long, text);
    }

    [Fact]
    public void Its_attributes_stay() =>
        Assert.Matches("^<SCRIPT id='a>b' type=\"text/javascript\" src=\"assets/[0-9a-f]{16}.js\"></SCRIPT>$".Replace("SCRIPT", "script"),
            Hoist($"<script id='a>b' type=\"text/javascript\">{Long}</script>").Html);

    [Theory]
    [InlineData("const a = '<script>' + \"</p>\" + `<!--`;")]
    [InlineData("if (a <b && c> d) e('<!-- <script> never closed');")]
    [InlineData("f('<!-- <script>x</script> -->');")]
    [InlineData("/* ' \" */ '$1 $& \\0'")]
    public void The_text_of_a_script_can_be_anything(string start)
    {
        var (html, scripts) = Hoist($"<i>a</i><script>{start}{Long}</script><i>b</i>");
        Assert.Equal(start + Long, Assert.Single(scripts).Value);
        Assert.Matches("^<i>a</i><script src=\"assets/[0-9a-f]{16}.js\"></script><i>b</i>$", html);
    }

    [Fact]
    public void Two_scripts_in_one_output_are_two_files_and_a_short_one_stays()
    {
        var (html, scripts) = Hoist($"<script>{Long}</script><script>short</script><script>{Long}y</script><script>{Long}</script>");
        Assert.Equal(2, scripts.Count);
        Assert.Contains("<script>short</script>", html);
        Assert.Equal(3, html.Split("src=").Length - 1);
    }

    [Theory]
    [InlineData("<script type=\"application/json\">{0}</script>")]
    [InlineData("<script type=module>{0}</script>")]
    [InlineData("<script src=\"a.js\">{0}</script>")]
    [InlineData("<!-- <script>{0}</script> -->")]
    [InlineData("<textarea><script>{0}</script></textarea>")]
    [InlineData("<iframe srcdoc=\"<script>{0}</script>\"></iframe>")]
    [InlineData("<p>a < b</p><script>{0}")]
    public void What_is_not_a_plain_script_stays(string template)
    {
        var html = template.Replace("{0}", Long);
        Assert.Equal(html, Hoist(html).Html);
    }

    private static (string Html, IReadOnlyDictionary<string, string> Scripts) Hoist(string html)
    {
        var hoister = new ScriptHoister();
        return (hoister.Hoist(html), hoister.Scripts);
    }
}
