using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;

namespace AsyncLab.Notebooks.Execution;

/// <summary>A data frame of Microsoft.Data.Analysis, found by name, as the table that its own extension makes of it.</summary>
internal static class DataFrameTable
{
    private const string TypeName = "Microsoft.Data.Analysis.DataFrame";
    private const int MaximumRows = 25;

    /// <summary>Whether a value is a data frame.</summary>
    public static bool IsDataFrame(object? value) => value?.GetType().FullName == TypeName;

    /// <summary>Its first rows, and how many there are.</summary>
    public static string Html(object frame)
    {
        var columns = ((IEnumerable)Property(frame, "Columns")).Cast<object>()
            .Select(c => (Name: (string)Property(c, "Name"), Values: ((IEnumerable)c).Cast<object?>().Take(MaximumRows).ToList())).ToList();
        var count = Convert.ToInt64(Property(Property(frame, "Rows"), "Count"), CultureInfo.InvariantCulture);
        var html = new StringBuilder("<table>\n<thead><tr><th><i>index</i></th>");
        foreach (var (name, _) in columns)
            html.Append(CultureInfo.InvariantCulture, $"<th>{WebUtility.HtmlEncode(name)}</th>");

        html.Append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < Math.Min(count, MaximumRows); row++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td><i>{row}</i></td>");
            foreach (var (_, values) in columns)
                html.Append(CultureInfo.InvariantCulture, $"<td>{WebUtility.HtmlEncode(Text(values[row]))}</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
        if (count > MaximumRows)
            html.Append(CultureInfo.InvariantCulture, $"<p>The first {MaximumRows} of {count:N0} rows.</p>\n");
        return html.ToString();
    }

    private static string Text(object? value) => value is null ? "<null>" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static object Property(object value, string name) =>
        value.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.GetValue(value)!;
}
