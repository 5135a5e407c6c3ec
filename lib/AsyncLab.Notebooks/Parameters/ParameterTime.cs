using System.Globalization;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Parameters;

/// <summary>Parameters that are times.</summary>
internal static class ParameterTime
{
    private static readonly string[] DateTimes =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>How long something takes.</summary>
    public static ParameterType TimeSpan { get; } = new($"{DurationText.Expected}, or 1:30:00", text =>
        (DurationText.Parse(text) ?? Clock(text)) is { } value ? Invariant($"System.TimeSpan.FromTicks({value.Ticks}L)") : null);

    /// <summary>A day and a time of it.</summary>
    public static ParameterType DateTime { get; } = new("a time such as 2026-11-23 or 2026-11-23T14:30:00Z", text =>
        System.DateTime.TryParseExact(text, DateTimes, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var value)
            ? Invariant($"new System.DateTime({value.Ticks}L, System.DateTimeKind.{value.Kind})")
            : null);

    /// <summary>A day.</summary>
    public static ParameterType DateOnly { get; } = new("a day such as 2026-11-23", text =>
        System.DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? Invariant($"System.DateOnly.FromDayNumber({value.DayNumber})")
            : null);

    // A number alone would be days.
    private static TimeSpan? Clock(string text) =>
        text.Contains(':') && System.TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
