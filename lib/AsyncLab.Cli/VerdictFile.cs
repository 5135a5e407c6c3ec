using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncLab.Cli;

/// <summary>A verdict that a notebook saved: what the command needs of it.</summary>
/// <param name="Claim">The claim's number.</param>
/// <param name="Sentence">What is claimed.</param>
/// <param name="Runtime">Name and version of the runtime.</param>
/// <param name="Outcome">What the samples say.</param>
/// <param name="Ratios">The ratios it rests on.</param>
/// <param name="Machine">Where it was measured.</param>
/// <param name="When">When it was judged.</param>
/// <param name="Part">The part of the claim that was judged; null for all of it.</param>
internal sealed record VerdictFile(
    string Claim, string Sentence, string Runtime, string Outcome, IReadOnlyList<VerdictRatio> Ratios, VerdictMachine Machine, DateTimeOffset When,
    string? Part = null)
{
    /// <summary>The claim's number, and the part of it in brackets.</summary>
    [JsonIgnore]
    public string Name => Part is null ? Claim : $"{Claim} ({Part})";

    /// <summary>The environment variable by which a notebook is told where to save its verdicts.</summary>
    public const string FolderVariable = "ASYNCLAB_RESULTS";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Where a run keeps the verdicts of a book.</summary>
    public static string FolderOf(string book) => Path.Combine(Path.GetFullPath(book), "results");

    /// <summary>The verdicts in a folder, by claim, part and runtime.</summary>
    /// <exception cref="UsageException">There is none, or a file is not a verdict.</exception>
    public static IReadOnlyList<VerdictFile> ReadAll(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        return files.Length > 0
            ? [.. files.Select(Read).OrderBy(v => v.Claim.Length).ThenBy(v => v.Claim, StringComparer.Ordinal).ThenBy(v => v.Part, StringComparer.Ordinal).ThenBy(v => v.Runtime, StringComparer.Ordinal)]
            : throw new UsageException($"There are no verdicts in '{folder}'; run the book first: asynclab run.");
    }

    /// <summary>Verdicts for programs.</summary>
    public static string ToJson(IReadOnlyList<VerdictFile> verdicts) => JsonSerializer.Serialize(verdicts, Format);

    private static VerdictFile Read(string file) => Parse(File.ReadAllText(file), file);

    /// <summary>The verdict that a text of JSON is.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    internal static VerdictFile Parse(string json, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<VerdictFile>(json, Format) ?? throw new JsonException("The file says null.");
        }
        // The second says that it is no text at all.
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new UsageException($"{file}:{((e as JsonException)?.LineNumber ?? 0) + 1}: expected a verdict; delete the file and run the book again.");
        }
    }
}

/// <summary>A ratio that a verdict rests on.</summary>
internal sealed record VerdictRatio(string Heavy, string Light, double Median, double Low, double High, int Rounds, string? Label = null)
{
    /// <summary>What was compared.</summary>
    [JsonIgnore]
    public string Pair => Label ?? $"{Heavy} ÷ {Light}";
}

/// <summary>The machine of a verdict.</summary>
internal sealed record VerdictMachine(string Cpu, int GrantedCores, string System);
