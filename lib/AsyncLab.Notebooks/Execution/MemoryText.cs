using System.Globalization;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Amounts of memory as a user writes them.</summary>
internal static partial class MemoryText
{
    /// <summary>What <see cref="ParseLimit"/> reads.</summary>
    public const string ExpectedLimit = "a size such as 500MB or 4GB, or a share of this machine's memory such as 50%; 200MB at least";

    // The compiler alone takes a good part of it.
    private const long Least = 200_000_000;

    /// <summary>The bytes that a notebook may take, or null if the text does not say.</summary>
    public static long? ParseLimit(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;

        var bytes = decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * match.Groups["unit"].Value switch
        {
            "%" => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 100m,
            "MB" => 1_000_000,
            _ => 1_000_000_000,
        };
        return bytes is >= Least and < long.MaxValue ? (long)bytes : null;
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,9}(\.[0-9]{1,9})?)\s?(?<unit>%|MB|GB)\z")]
    private static partial Regex Pattern();
}
