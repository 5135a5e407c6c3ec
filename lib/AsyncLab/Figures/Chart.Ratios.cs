using System.Text.Json.Nodes;

namespace AsyncLab;

internal static partial class Chart
{
    /// <summary>A row a ratio on a logarithmic axis, each with its interval, and a line at 1.</summary>
    /// <param name="title">What is plotted.</param>
    /// <param name="axis">What a ratio is of.</param>
    /// <param name="finding">What it shows.</param>
    /// <param name="series">The rows, each with its values at its first place.</param>
    /// <param name="atOne">What the line says.</param>
    public static Figure Ratios(string title, string axis, string finding, IReadOnlyList<Series> series, string atOne)
    {
        var figure = Dots(title, axis, finding, series);
        figure.Layout["xaxis"] = Axis.Logarithmic(axis, Unit.Ratio, [1, .. series.SelectMany(s => s.Places[0].Samples.Values)], RoomForLabels);
        figure.Layout["shapes"] = new JsonArray(Upright(1));
        figure.Layout["annotations"] = new JsonArray(Above(atOne, 1));
        figure.Layout["margin"] = Margin(top: 30);
        return figure;
    }
}
