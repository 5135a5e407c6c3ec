using System.Globalization;

namespace AsyncLab.Notebooks.Export;

/// <summary>Times as a reader wants them: three figures and the fitting unit.</summary>
internal static class Durations
{
    public static string ToText(this TimeSpan time) => time switch
    {
        { TotalMilliseconds: < 1 } => "under 1 ms",
        { TotalMilliseconds: < 999.5 } => Figures(time.TotalMilliseconds, "0", "ms"),
        { TotalSeconds: < 9.995 } => Figures(time.TotalSeconds, "0.00", "s"),
        { TotalSeconds: < 59.95 } => Figures(time.TotalSeconds, "0.0", "s"),
        _ => Long(TimeSpan.FromSeconds(Math.Round(time.TotalSeconds))),
    };

    private static string Figures(double value, string format, string unit) =>
        value.ToString(format, CultureInfo.InvariantCulture) + "\u00A0" + unit;

    private static string Long(TimeSpan time) => time.TotalHours < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min");
}
