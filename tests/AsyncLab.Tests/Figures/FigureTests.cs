using System.Text.RegularExpressions;

namespace AsyncLab.Tests.Figures;

public partial class FigureTests
{
    private static readonly Samples Times = new(Unit.Nanoseconds, [990, 1000, 1010]);

    [Fact]
    public void A_figure_says_its_finding_and_shows_its_numbers_without_any_script()
    {
        var html = Scripts().Replace(Dots("A thread").ToHtml(), "");
        Assert.Contains("What is found", html);
        Assert.Contains("aria-label=\"What is found\"", html);
        Assert.Contains("<details open>", html);
        Assert.Contains("<td>1 µs</td>", html);
    }

    [Fact]
    public void A_label_cannot_end_the_script_or_become_markup()
    {
        var html = Dots("</script><img src=x onerror=alert(1)>").ToHtml();
        Assert.DoesNotContain("<img", html);
        Assert.Equal(Count(html, "<script"), Count(html, "</script>"));
    }

    [Fact]
    public void Every_rendering_has_an_id_of_its_own()
    {
        var figure = Dots("A thread");
        Assert.NotEqual(Id().Match(figure.ToHtml()).Value, Id().Match(figure.ToHtml()).Value);
    }

    [Fact]
    public void Only_the_first_figure_of_a_notebook_brings_the_bundle_and_brings_it_again_when_shown_again()
    {
        Dots("first of this process, or not").ToHtml();
        var second = Dots("second");
        Assert.DoesNotContain("plotly.js v", second.ToHtml());
        Assert.True(second.ToHtml().Length < 20_000);
    }

    [Fact]
    public void The_bundle_is_plotly_hidden_from_module_loaders()
    {
        Assert.StartsWith("<script>window.Plotly||(function(define,module,exports){/**\n* plotly.js v2.28.0", PlotlyBundle.Script, StringComparison.Ordinal);
        Assert.Equal(1, Count(PlotlyBundle.Script, "</script"));
    }

    [Fact]
    public void A_logarithmic_axis_is_labelled_in_steps_of_ten_with_units()
    {
        var axis = Axis.Logarithmic("time", Unit.Nanoseconds, [500, 2e6]);
        Assert.Equal(["1 µs", "10 µs", "100 µs", "1 ms"], axis["ticktext"]!.AsArray().Select(t => (string)t!));
    }

    [Fact]
    public void An_axis_of_bytes_is_labelled_in_steps_of_sixteen()
    {
        var axis = Axis.Logarithmic("memory", Unit.Bytes, [200, 70_000]);
        Assert.Equal(["256 B", "4 KiB", "64 KiB"], axis["ticktext"]!.AsArray().Select(t => (string)t!));
    }

    [Fact]
    public void Intervals_are_drawn()
    {
        var bars = Dots("A thread").Data.SelectMany(t => t!.AsObject()).Single(p => p.Key == "error_x").Value!;
        Assert.Equal(10, bars["array"]![0]!.GetValue<double>(), tolerance: 1);
    }

    [Fact]
    public void A_step_chart_repeats_what_the_bar_before_had()
    {
        var figure = Chart.Steps("t", "memory", "f", [Bar("one", 100), Bar("two", 150)]);
        var second = figure.Data[1]!.AsObject();
        Assert.Equal([100.0], second["base"]!.AsArray().Select(v => v!.GetValue<double>()));
        Assert.Equal([50.0], second["x"]!.AsArray().Select(v => v!.GetValue<double>()));
    }

    private static Figure Dots(string label) =>
        Chart.Dots("A title", "time", "What is found", [new(label, Palette.Colour(0), "circle", [(1, Times)])]);

    private static Series Bar(string label, double bytes) => new(label, Palette.Colour(0), "circle", [(1, new(Unit.Bytes, [bytes]))]);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("<script.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("asynclab-[0-9a-f]{32}")]
    private static partial Regex Id();
}
