namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>What the book finds on every machine that it was run on.</summary>
internal static class Expected
{
    private static readonly string[] Holding = ["C1", "C2", "C3", "C4", "C6", "C7", "C8", "C9", "C11", "C12", "C15"];

    /// <summary>The claims that the chapters judge, by their number.</summary>
    public static IReadOnlyList<string> Claims { get; } = [.. Holding.Concat(["C5", "C10", "C13", "C14"]).Order(StringComparer.Ordinal)];

    /// <summary>What a claim may come to, where tests run beside the book: a machine with other work may leave it open, but not turn it around.</summary>
    public static IReadOnlyList<string> OutcomesOf(string claim) => claim switch
    {
        // Processes gain only where CPUs are free for them; with much to hand over they gain nowhere.
        "C5" => ["Depends", "Fails", "Inconclusive"],
        // What comes from memory is I/O by name; whether it is slow depends on how fast a call is.
        "C10" => ["Holds", "Depends", "Inconclusive"],
        // Each device has an answer of its own.
        "C13" => ["Depends", "Holds", "Fails", "Inconclusive"],
        // Up to Python 3.11 a thread waits for the end of each child.
        "C14" => ["Holds", "Depends", "Inconclusive"],
        _ => ["Holds", "Inconclusive"],
    };
}
