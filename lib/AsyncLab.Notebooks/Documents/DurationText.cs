using System.Globalization;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Documents;

/// <summary>Times as an author writes them: a number and its unit.</summary>
internal static partial class DurationText
{
    /// <summary>What <see cref="Parse"/> reads.</summary>
    public const string Expected = "a time such as 500ms, 30s, 2min or 1h";

    /// <summary>What <see cref="ParseLimit"/> reads.</summary>
    public const string ExpectedLimit = Expected + ", from 1ms to 24 days";

    private const double LongestMilliseconds = 9e14;

    // What a timer can wait for.
    private static readonly TimeSpan LongestLimit = TimeSpan.FromDays(24);

    /// <summary>A time, or null if the text is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;

        var milliseconds = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * MillisecondsOf(match.Groups["unit"].Value);
        return milliseconds <= LongestMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
    }

    /// <summary>A time that something may take at most, or null if the text is none.</summary>
    public static TimeSpan? ParseLimit(string text) =>
        Parse(text) is { TotalMilliseconds: >= 1 } limit && limit <= LongestLimit ? limit : null;

    /// <summary>The shortest text that <see cref="Parse"/> reads as this time.</summary>
    public static string Of(TimeSpan time)
    {
        var unit = time.TotalMilliseconds switch
        {
            >= 3_600_000 and var ms when ms % 3_600_000 == 0 => "h",
            >= 60_000 and var ms when ms % 60_000 == 0 => "min",
            >= 1000 => "s",
            _ => "ms",
        };
        return (time.TotalMilliseconds / MillisecondsOf(unit)).ToString("0.###", CultureInfo.InvariantCulture) + unit;
    }

    private static double MillisecondsOf(string unit) => unit switch
    {
        "h" => 3_600_000,
        "min" => 60_000,
        "s" => 1000,
        _ => 1,
    };

    [GeneratedRegex(@"^(?<number>[0-9]+(\.[0-9]+)?)\s?(?<unit>ms|s|min|h)\z")]
    private static partial Regex Pattern();
}
