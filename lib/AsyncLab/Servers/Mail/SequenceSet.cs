using System.Globalization;

namespace AsyncLab;

/// <summary>Numbers of messages as IMAP writes them: 2,4:7,9:*, where the star is the largest.</summary>
/// <param name="Ranges">From and to, in the order of their values.</param>
internal sealed record SequenceSet(IReadOnlyList<(uint From, uint To)> Ranges)
{
    /// <summary>Reads a set; null if it is none.</summary>
    /// <param name="text">The set.</param>
    /// <param name="largest">What the star stands for.</param>
    public static SequenceSet? Parse(string text, uint largest)
    {
        var ranges = new List<(uint, uint)>();
        foreach (var part in text.Split(','))
        {
            if (part.Split(':') is not { Length: 1 or 2 } ends || Number(ends[0], largest) is not { } first || Number(ends[^1], largest) is not { } last)
                return null;
            ranges.Add((Math.Min(first, last), Math.Max(first, last)));
        }

        return new(ranges);
    }

    /// <summary>Whether a number is in it.</summary>
    public bool Contains(uint number) => Ranges.Any(r => r.From <= number && number <= r.To);

    private static uint? Number(string text, uint largest) =>
        text == "*" ? largest
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : null;
}
