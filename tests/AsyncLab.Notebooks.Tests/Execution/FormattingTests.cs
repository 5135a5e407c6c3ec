using System.Data;
using AsyncLab.Notebooks.Execution;
using Microsoft.AspNetCore.Html;

namespace AsyncLab.Notebooks.Tests.Execution;

public class FormattingTests
{
    private static DisplayOutput Format(object? value) => new ValueFormatter().Format(value);

    [Fact]
    public void A_string_is_shown_as_it_is() => Assert.Equal(new DisplayOutput("text/plain", "a < b"), Format("a < b"));

    [Fact]
    public void Html_is_shown_as_html() => Assert.Equal(new DisplayOutput("text/html", "<i>x</i>"), Format(new HtmlString("<i>x</i>")));

    [Fact]
    public void A_number_is_shown_as_html()
    {
        var output = Format(42);

        Assert.Equal("text/html", output.MimeType);
        Assert.Contains("42", output.Content);
    }

    [Fact]
    public void Null_is_shown() => Assert.Contains("null", Format(null).Content);

    [Fact]
    public void A_collection_is_shown_as_a_table_of_its_items()
    {
        var output = Format(new[] { new { Name = "first" }, new { Name = "second" } });

        Assert.Equal("text/html", output.MimeType);
        Assert.Contains("<table>", output.Content);
        Assert.Contains("second", output.Content);
    }

    [Fact]
    public void A_data_table_shows_its_cells()
    {
        using var table = new DataTable();
        table.Columns.Add("City");
        table.Rows.Add("Berlin");

        Assert.Contains("Berlin", Format(table.Rows).Content);
    }

    [Fact]
    public void A_type_that_names_its_formatter_decides_how_it_looks() =>
        Assert.Equal(new DisplayOutput("text/html", "<b>SelfFormatted</b>"), Format(new SelfFormatted()));
}
