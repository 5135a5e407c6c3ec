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
internal sealed record SavedVerdict(
    string Claim, string Sentence, string Runtime, Outcome Outcome, IReadOnlyList<SavedRatio> Ratios, Machine Machine, DateTimeOffset When)
{
    /// <summary>The environment variable that names the folder for verdicts; without it none is saved.</summary>
    public const string FolderVariable = "ASYNCLAB_RESULTS";

    /// <summary>Saves what a verdict says of each runtime, where <see cref="FolderVariable"/> asks for it.</summary>
    public static void Save(Verdict verdict)
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { Length: > 0 } folder)
            return;
        foreach (var runtime in verdict.Runtimes)
        {
            var saved = new SavedVerdict(
                verdict.Claim.Id, verdict.Claim.Sentence, runtime.Name, verdict.Of(runtime),
                [.. verdict.Ratios.Where(r => r.Runtime == runtime).Select(SavedRatio.Of)], Machine.Current, TimeProvider.System.GetUtcNow());
            ResultFile.Write(
                Path.Combine(folder, $"{verdict.Claim.Id}.{runtime.Id}.json"), JsonSerializer.Serialize(saved, ResultJson.Default.SavedVerdict));
        }
    }
}

/// <summary>A ratio with its interval, in plain numbers.</summary>
/// <param name="Heavy">The name of the model whose cost is divided, and what it did, if that must be told.</param>
/// <param name="Light">The name of the model whose cost it is divided by.</param>
/// <param name="Median">The median of the ratios.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end of its interval.</param>
/// <param name="Rounds">How many rounds there were.</param>
/// <param name="Values">The ratio of each round.</param>
internal sealed record SavedRatio(string Heavy, string Light, double Median, double Low, double High, int Rounds, IReadOnlyList<double> Values)
{
    /// <summary>The plain numbers of a ratio.</summary>
    public static SavedRatio Of(Ratio ratio)
    {
        var (samples, interval) = (ratio.Samples, ratio.Samples.MedianInterval);
        return new(
            ratio.Circumstances is null ? ratio.Heavy.Name : $"{ratio.Heavy}, {ratio.Circumstances}", ratio.Light.Name, samples.Median.Value, interval.Low.Value, interval.High.Value, samples.Values.Count, samples.Values);
    }
}
