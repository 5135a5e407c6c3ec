using System.Text.Json;

namespace AsyncLab;

/// <summary>A verdict for one runtime as a file that other programs read.</summary>
/// <param name="Claim">The claim's number.</param>
/// <param name="Sentence">What is claimed.</param>
/// <param name="Runtime">Name and version of the runtime.</param>
/// <param name="Outcome">What the samples say.</param>
/// <param name="Ratios">The ratios it rests on.</param>
/// <param name="Machine">The machine it was measured on.</param>
/// <param name="When">When it was judged.</param>
/// <param name="Threshold">The ratio from which on the claim holds.</param>
/// <param name="Part">The part of the claim that was judged; null for all of it.</param>
internal sealed record SavedVerdict(
    string Claim, string Sentence, string Runtime, Outcome Outcome, IReadOnlyList<SavedRatio> Ratios, Machine Machine, DateTimeOffset When, double Threshold = 1,
    string? Part = null)
{
    /// <summary>Whether it was measured here, on this machine as it is now.</summary>
    public bool IsOurs => (Machine.Cpu, Machine.Cores, Machine.GrantedCores, Machine.System)
        == (Machine.Current.Cpu, Machine.Current.Cores, Machine.Current.GrantedCores, Machine.Current.System);

    /// <summary>The environment variable that names the folder for verdicts; without it, they go beside the notebooks.</summary>
    public const string FolderVariable = "ASYNCLAB_RESULTS";

    /// <summary>Where verdicts are kept; null where there is no notebook, and nobody asks for them.</summary>
    public static string? Folder =>
        Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } asked ? asked
        : Listing.KnownFolder is { } notebooks ? Path.Combine(notebooks, "results")
        : null;

    /// <summary>The file of a claim's verdict for a runtime.</summary>
    public static string FileOf(string folder, Claim claim, Runtime runtime) =>
        Path.Combine(folder, $"{claim.Id}{(claim.Part is null ? "" : $".{claim.Part}")}.{runtime.Id}.json");

    /// <summary>The files of a claim's verdicts for a runtime: of the whole, or of its parts.</summary>
    public static IReadOnlyList<string> FilesOf(string folder, Claim claim, Runtime runtime) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, $"{claim.Id}.*{runtime.Id}.json").Order(StringComparer.Ordinal)] : [];

    /// <summary>Saves what a verdict says of each runtime, unless it is an example.</summary>
    /// <returns>Why it could not be saved, if so: no reason not to show it.</returns>
    public static IReadOnlyList<string> Save(Verdict verdict)
    {
        if (Folder is not { } folder || verdict.Claim.Id == AsyncLab.Claim.Example.Id)
            return [];
        try
        {
            foreach (var runtime in verdict.Runtimes)
                ResultFile.Write(FileOf(folder, verdict.Claim, runtime), JsonSerializer.Serialize(Of(verdict, runtime), ResultJson.Default.SavedVerdict));
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Texts.Format("Verdict_not_kept", e.Message)];
        }
    }

    /// <summary>Reads a verdict.</summary>
    /// <exception cref="JsonException">The file is none.</exception>
    public static SavedVerdict Load(string file) => Parse(File.ReadAllText(file));

    /// <summary>The verdict that a text of JSON is.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    /// <exception cref="ArgumentException">It is no text.</exception>
    internal static SavedVerdict Parse(string json) =>
        JsonSerializer.Deserialize(json, ResultJson.Default.SavedVerdict) is { Ratios.Count: > 0, Machine: not null } verdict
            ? verdict : throw new JsonException();

    /// <summary>The parts of a claim as one verdict, as old as the oldest; if one was measured elsewhere, none of it counts as measured here.</summary>
    public static SavedVerdict Together(IReadOnlyList<SavedVerdict> parts) => parts.OrderBy(p => p.IsOurs).ThenBy(p => p.When).First() with
    {
        Outcome = Verdict.Together([.. parts.Select(p => p.Outcome).Distinct()]),
        Ratios = [.. parts.SelectMany(p => p.Ratios)],
        When = parts.Min(p => p.When),
        Part = parts.Count == 1 ? parts[0].Part : null,
    };

    private static SavedVerdict Of(Verdict verdict, Runtime runtime) => new(
        verdict.Claim.Id, verdict.Claim.Sentence, runtime.Name, verdict.Of(runtime),
        [.. verdict.Ratios.Where(r => r.Runtime == runtime).Select(SavedRatio.Of)], Machine.Current, TimeProvider.System.GetUtcNow(), verdict.Claim.Threshold, verdict.Claim.Part);
}
