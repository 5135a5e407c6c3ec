namespace AsyncLab;

/// <summary>Where in the book a claim is judged.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Chapter">The number of the chapter.</param>
internal sealed record Place(Claim Claim, int Chapter)
{
    // C12 is judged by chapter 13 once more, with real connections.
    private static readonly int[] Chapters = [5, 5, 5, 2, 3, 3, 4, 6, 6, 7, 1, 1, 12, 13, 1];

    /// <summary>Every claim of the notes.</summary>
    public static IReadOnlyList<Place> All { get; } = [.. Chapters.Select((chapter, i) => new Place(new($"C{i + 1}"), chapter))];

    /// <summary>The notebook of the chapter, if it is there.</summary>
    public string? Notebook(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"{Chapter:00}-*.dib").FirstOrDefault() : null;

    /// <summary>What is known of the claim in a runtime.</summary>
    /// <param name="runtime">The runtime.</param>
    /// <param name="results">The folder of the verdicts, if any are kept.</param>
    /// <param name="notebooks">The folder of the notebooks.</param>
    public Judgement Judge(Runtime runtime, string? results, string notebooks)
    {
        var files = results is null ? [] : SavedVerdict.FilesOf(results, Claim, runtime);
        try
        {
            if (files.Count > 0)
                return new(Claim, runtime, SavedVerdict.Together([.. files.Select(SavedVerdict.Load)]));
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or ArgumentException)
        {
            return new(Claim, runtime, null, Texts.Format("Board_unreadable", Chapter));
        }

        var isJudged = results is not null && Runtime.All.Any(r => SavedVerdict.FilesOf(results, Claim, r).Count > 0);
        return new(Claim, runtime, null,
            !runtime.IsAvailable ? Texts.Format("Board_no_runtime", runtime.Family)
            : Notebook(notebooks) is null ? Texts.Format("Board_no_chapter", Chapter)
            : Texts.Format(isJudged ? "Board_not_measured" : "Board_not_run", Chapter));
    }
}
