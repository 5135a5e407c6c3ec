namespace AsyncLab;

/// <summary>
/// Reads from RAM of which each says where the next one is, in an order that no prefetcher guesses, over more memory than
/// caches hold: the method of lmbench (L. McVoy and C. Staelin, 1996).
/// </summary>
internal sealed class PointerChase : Repeatable
{
    private const int Bytes = 256 << 20;
    private const int BytesPerLine = 64;
    private const int IntsPerLine = BytesPerLine / sizeof(int);

    private readonly int[] _next = Cycle(Bytes / BytesPerLine);
    private int _at;

    public override Task RepeatAsync(int times)
    {
        var (next, at) = (_next, _at);
        for (var i = 0; i < times; i++)
            at = next[at];
        _at = at;
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // One circle through all lines: S. Sattolo, "An algorithm to generate a random cyclic permutation", 1986.
    private static int[] Cycle(int lines)
    {
        var random = new Random(1);
        var next = new int[lines * IntsPerLine];
        for (var i = 0; i < lines; i++)
            next[i * IntsPerLine] = i * IntsPerLine;
        for (var i = lines - 1; i > 0; i--)
        {
            var (a, b) = (i * IntsPerLine, random.Next(i) * IntsPerLine);
            (next[a], next[b]) = (next[b], next[a]);
        }

        return next;
    }
}
