namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>What the book finds on every machine that it was run on.</summary>
internal static class Expected
{
    /// <summary>The verdict of each claim for each runtime.</summary>
    public static IReadOnlyList<string> Verdicts { get; } =
    [
        "C1 cpython: Holds",
        "C1 dotnet: Holds",
        "C11 cpython: Holds",
        "C11 dotnet: Holds",
        "C12 cpython: Holds",
        "C12 dotnet: Holds",
        "C15 cpython: Holds",
        "C15 dotnet: Holds",
        "C2 cpython: Holds",
        "C2 dotnet: Holds",
        "C3 cpython: Holds",
        "C3 dotnet: Holds",
        "C4 cpython: Holds",
        "C4 dotnet: Holds",
        "C5 cpython: Depends",
        "C5 dotnet: Depends",
        "C6 cpython: Holds",
        "C6 dotnet: Holds",
        "C7 cpython: Holds",
        "C7 dotnet: Holds",
        "C8 cpython: Holds",
        "C8 dotnet: Holds",
        "C9 cpython: Holds",
        "C9 dotnet: Holds",
    ];
}
