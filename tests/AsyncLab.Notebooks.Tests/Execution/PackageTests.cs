using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

[Trait("Category", "Slow")]
public class PackageTests
{
    [Fact]
    public async Task A_chart_of_Plotly_NET_needs_no_network()
    {
        var result = await Notebooks.RunInProcessAsync("plotly.dib");

        Assert.True(result.Succeeded, string.Concat(result.Cells.SelectMany(c => c.Outputs).OfType<ErrorOutput>()));
        var charts = result.Cells.SelectMany(c => c.Outputs).Cast<DisplayOutput>().ToList();
        Assert.Equal(["text/html", "text/html", "text/html"], charts.Select(c => c.MimeType));
        Assert.StartsWith("<script>(function (define, module, exports) {", charts[0].Content);
        Assert.All(charts, c => Assert.Contains("Plotly.newPlot(", c.Content));
        Assert.All(charts, c => Assert.DoesNotContain("<script src", c.Content));
        Assert.All(charts[1..], c => Assert.True(c.Content.Length < 10_000, "only the first chart brings plotly.js"));
    }

    [Fact]
    public async Task Native_files_of_a_package_are_found()
    {
        var result = await Notebooks.RunInProcessAsync("sqlite.dib");

        Assert.True(result.Succeeded, string.Concat(result.Cells.SelectMany(c => c.Outputs).OfType<ErrorOutput>()));
        Assert.Equal("3", result.Cells[^1].Display());
    }

    [Fact]
    public async Task A_package_that_does_not_exist_is_an_error_of_one_sentence()
    {
        var result = await Notebooks.RunInProcessAsync("no-package.dib");

        Assert.StartsWith("no-package.dib:3: #r \"nuget: AsyncLab.There.Is.No.Such.Package, 1.0.0\": NU1101: Unable to find package", result.Error().Message);
        Assert.DoesNotContain('\n', result.Error().Message);
    }
}
