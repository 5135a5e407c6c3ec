using System.Text.Json;

namespace AsyncLab.Benchmarks;

/// <summary>One of several runs of a notebook.</summary>
/// <param name="Succeeded">Whether every cell did.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Verdicts">What it found.</param>
internal sealed record RepeatedRun(bool Succeeded, TimeSpan Took, IReadOnlyList<SavedVerdict> Verdicts)
{
    /// <summary>The verdicts that a run left in a folder, by claim and runtime; none, if there is no such folder.</summary>
    /// <exception cref="InvalidDataException">A file is no verdict.</exception>
    public static IReadOnlyList<SavedVerdict> ReadVerdicts(string folder) =>
        !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static SavedVerdict Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), ResultJson.Default.SavedVerdict) is { Claim: not null, Runtime: not null, Ratios: not null } verdict
                ? verdict
                : throw new InvalidDataException($"{file} is no verdict.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file} is no verdict: {e.Message}", e);
        }
    }
}
