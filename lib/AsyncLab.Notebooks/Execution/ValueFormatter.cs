using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Formats values as .NET Interactive does, and charts of Plotly.NET so that they need no network.</summary>
internal sealed class ValueFormatter
{
    private int _bundleShown;

    /// <summary>Formats a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeType">The form wanted, or null for the one that the value's type prefers.</param>
    /// <param name="isHidden">Whether pages leave it out: then later charts cannot rely on what comes with this one.</param>
    public DisplayOutput Format(object? value, string? mimeType = null, bool isHidden = false)
    {
        var isChart = PlotlyChart.IsChart(value);
        mimeType ??= isChart ? HtmlFormatter.MimeType : Formatter.GetPreferredMimeTypesFor(value?.GetType()).First();
        if (mimeType == HtmlFormatter.MimeType && DataFrameTable.IsDataFrame(value))
            return new DisplayOutput(mimeType, DataFrameTable.Html(value!));

        if (!isChart || mimeType != HtmlFormatter.MimeType)
            return new DisplayOutput(mimeType, value.ToDisplayString(mimeType));

        var bundle = isHidden || Interlocked.Exchange(ref _bundleShown, 1) == 0 ? PlotlyChart.Bundle(value!) : "";
        return new DisplayOutput(mimeType, bundle + PlotlyChart.Html(value!));
    }
}
