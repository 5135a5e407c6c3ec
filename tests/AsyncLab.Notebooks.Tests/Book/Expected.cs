namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>What the book finds on every machine that it was run on.</summary>
internal static class Expected
{
    /// <summary>The verdict of each claim for each runtime.</summary>
    public static IReadOnlyList<string> Verdicts { get; } =
    [
        "C1 cpython: Holds",
        "C1 dotnet: Holds",
        "C2 cpython: Holds",
        "C2 dotnet: Holds",
        "C3 cpython: Holds",
        "C3 dotnet: Holds",
    ];
}
