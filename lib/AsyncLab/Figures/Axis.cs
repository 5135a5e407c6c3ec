using System.Text.Json.Nodes;

namespace AsyncLab;

/// <summary>Axes as plotly.js wants them, labelled with quantities.</summary>
internal static class Axis
{
    private const int LongestTitle = 32;

    /// <summary>A logarithmic axis labelled in steps of ten, of bytes in steps of sixteen: 1 µs, 10 µs, …</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">In which unit the values are.</param>
    /// <param name="values">Every value that must be within.</param>
    /// <param name="room">What is left free beyond the ends, for labels, as a part of the whole axis.</param>
    public static JsonObject Logarithmic(string title, Unit unit, IReadOnlyCollection<double> values, double room = 0.05)
    {
        var step = unit == Unit.Bytes ? 16.0 : 10.0;
        var low = Math.Log10(values.Min());
        var high = Math.Log10(values.Max());
        var margin = Math.Max(high - low, 1) * room;
        double[] Ticks(params double[] within) =>
            [.. Enumerable.Range(-3, 20).SelectMany(power => within.Select(w => w * Math.Pow(step, power)))
                .Where(t => Math.Log10(t) >= low - margin && Math.Log10(t) <= high + margin)];
        // A short axis may have one step only, or none: the reader needs two numbers to go by.
        var ticks = Ticks(1);
        if (ticks.Length < 3)
            ticks = step == 10 ? Ticks(1, 2, 5) : Ticks(1, 4);
        if (ticks.Length < 2)
            ticks = Ticks(1, 2, 4, 8);
        return new()
        {
            ["title"] = Title(title),
            ["type"] = "log",
            ["range"] = new JsonArray(low - margin, high + margin),
            ["tickvals"] = new JsonArray([.. ticks.Select(t => JsonValue.Create(t))]),
            ["ticktext"] = new JsonArray([.. ticks.Select(t => JsonValue.Create(new Quantity(t, unit).ToString()))]),
            ["automargin"] = true,
        };
    }

    /// <summary>A linear axis around some values, labelled in steps of 1, 2 or 5.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">In which unit the values are.</param>
    /// <param name="values">Every value that must be within.</param>
    public static JsonObject Linear(string title, Unit unit, IReadOnlyCollection<double> values)
    {
        var (low, high) = (values.Min(), values.Max());
        var margin = Math.Max(high - low, high / 100) * 0.15;
        var power = Math.Pow(10, Math.Floor(Math.Log10((high - low + margin) / 3)));
        var step = power * ((high - low + margin) / 3 / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 };
        var ticks = Enumerable.Range((int)Math.Ceiling((low - margin) / step), 12).Select(i => i * step).Where(t => t <= high + margin).ToArray();
        return new()
        {
            ["title"] = Title(title),
            ["range"] = new JsonArray(low - margin, high + margin),
            ["tickvals"] = new JsonArray([.. ticks.Select(t => JsonValue.Create(t))]),
            ["ticktext"] = new JsonArray([.. ticks.Select(t => JsonValue.Create(t == 0 ? "0" : new Quantity(t, unit).ToString()))]),
            ["automargin"] = true,
        };
    }

    /// <summary>A linear axis of time from 0, labelled in steps of 1, 2 or 5.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="longest">The time that must be within.</param>
    public static JsonObject TimeFromZero(string title, Quantity longest)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(longest.Value)));
        var step = power * (longest.Value / power) switch { < 1.5 => 0.2, < 4 => 0.5, < 8 => 1, _ => 2 };
        var ticks = Enumerable.Range(0, 12).Select(i => i * step).Where(t => t <= longest.Value * 1.05).ToArray();
        return new()
        {
            ["title"] = Title(title),
            ["range"] = new JsonArray(-longest.Value * 0.01, longest.Value * 1.03),
            ["tickvals"] = new JsonArray([.. ticks.Select(t => JsonValue.Create(t))]),
            ["ticktext"] = new JsonArray([.. ticks.Select(t => JsonValue.Create(t == 0 ? "0" : new Quantity(t, longest.Unit).ToString()))]),
            ["automargin"] = true,
        };
    }

    // plotly.js does not wrap: on a phone the end of a long title would be cut off.
    private static JsonObject Title(string text)
    {
        var middle = text.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? bracket
            : Enumerable.Range(0, text.Length).Where(i => text[i] == ' ').DefaultIfEmpty().MinBy(i => Math.Abs(i - (text.Length / 2)));
        if (text.Length > LongestTitle && middle > 0)
            text = $"{text[..middle]}<br>{text[(middle + 1)..]}";
        return new() { ["text"] = text };
    }
}
