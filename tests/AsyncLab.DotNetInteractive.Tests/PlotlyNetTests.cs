using System.Text.RegularExpressions;

namespace AsyncLab.DotNetInteractive.Tests;

/// <summary>The notebook that draws what the book measures with Plotly.NET.</summary>
public sealed partial class PlotlyNetTests
{
    private static readonly string Notebook = Path.Combine(Book.Folder, "dotnet-interactive", "plotly-net.dib");

    [Fact]
    public async Task Its_charts_show_what_was_measured()
    {
        using var host = new NotebookHost();
        var cells = await host.RunAsync(Notebook);
        Assert.All(cells, cell => Assert.True(cell.Failure is null, $"{cell.Code}\n{cell.Failure}"));

        var charts = cells.Where(c => c.Code.Contains("Chart.", StringComparison.Ordinal)).Select(c => Assert.Single(c.In("text/html"))).ToList();
        Assert.Equal(["bar", "scatter"], charts.Select(c => Kind().Match(c).Groups["kind"].Value));
        Assert.All(charts, chart =>
        {
            Assert.Contains("thread", chart, StringComparison.Ordinal);
            Assert.Contains("\"type\":\"log\"", chart, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void It_asks_for_the_packages_with_which_these_tests_run()
    {
        var asked = Package().Matches(File.ReadAllText(Notebook)).Select(m => m.Groups["id"].Value);
        Assert.Equal(["Plotly.NET.Interactive", "Plotly.NET.CSharp"], asked);
    }

    [GeneratedRegex("\"type\":\"(?<kind>bar|scatter)\"")]
    private static partial Regex Kind();

    [GeneratedRegex("^#r \"nuget: (?<id>[^,]+), ", RegexOptions.Multiline)]
    private static partial Regex Package();
}
