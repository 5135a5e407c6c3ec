using System.Diagnostics;
using System.Text;

namespace AsyncLab.Mutations;

/// <summary>Makes bad inputs of good ones: pieces come, go, are doubled, change places with those of others, and single signs turn into any.</summary>
/// <param name="seeds">Good inputs.</param>
/// <param name="pieces">What means something to whoever reads them.</param>
internal sealed class Mutants(IReadOnlyList<string> seeds, IReadOnlyList<string> pieces)
{
    private const int MostChanges = 6;
    private const int LongestPart = 200;
    private const string Peculiar = "\0\uFEFF\uD800\uDFFF\r\n\u2028\u202E\"'{}[]#!/\\<&é😀";

    // An input is of a few thousand signs: what takes so long will not come to an end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Reads so many of them; the same ones each time.</summary>
    /// <param name="count">How many.</param>
    /// <param name="read">Reads one, and returns or complains as it must.</param>
    public void Each(int count, Action<string> read) => Parallel.For(0, count, number =>
    {
        var (input, clock) = (Make(new Random(number)), Stopwatch.StartNew());
        try
        {
            read(input);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Input {number}, {Show(input)}: {e}", e);
        }

        if (clock.Elapsed > Patience)
            throw new InvalidOperationException($"Input {number}, {Show(input)}: took {clock.Elapsed}.");
    });

    private string Make(Random random)
    {
        var text = new StringBuilder(Any(seeds, random));
        for (var changes = random.Next(1, MostChanges); changes > 0; changes--)
            Change(text, random);
        return text.ToString();
    }

    private void Change(StringBuilder text, Random random)
    {
        var start = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(text.Length - start, LongestPart) + 1);
        _ = random.Next(7) switch
        {
            0 => text.Insert(start, Any(pieces, random)),
            1 => text.Insert(start, Sign(random)),
            2 => text.Remove(start, length),
            3 => text.Insert(random.Next(text.Length + 1), text.ToString(start, length)),
            4 => text.Remove(start, length).Insert(start, PartOf(Any(seeds, random), random)),
            5 => text.Remove(start, text.Length - start),
            _ => length == 0 ? text.Append(Sign(random)) : text.Remove(start, 1).Insert(start, Sign(random)),
        };
    }

    private static string PartOf(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        return text.Substring(start, random.Next(Math.Min(text.Length - start, LongestPart) + 1));
    }

    private static char Sign(Random random) => random.Next(3) == 0 ? (char)random.Next(char.MaxValue) : Peculiar[random.Next(Peculiar.Length)];

    private static string Any(IReadOnlyList<string> texts, Random random) => texts[random.Next(texts.Count)];

    private static string Show(string input) => string.Concat(input.Select(c => c is >= ' ' and <= '~' ? $"{c}" : $"\\u{(int)c:x4}"));
}
