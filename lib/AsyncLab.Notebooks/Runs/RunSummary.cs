using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AsyncLab.Notebooks.Runs;

/// <summary>The beginning and the end of a run that was written down: all that lies between is not even read.</summary>
/// <param name="Header">What it was a run of.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Succeeded">Whether no cell failed.</param>
public sealed record RunSummary(RunHeader Header, TimeSpan Elapsed, bool Succeeded)
{
    // A footer is much shorter.
    private const int LongestFooter = 1024;

    /// <summary>The last run that came to its end; null if none did.</summary>
    /// <param name="file">Where the log is.</param>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public static RunSummary? Read(string file)
    {
        if (!File.Exists(file))
            return null;

        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(stream);
        var first = reader.ReadLine() ?? "";
        stream.Position = Math.Max(0, stream.Length - LongestFooter);
        reader.DiscardBufferedData();
        var last = reader.ReadToEnd().TrimEnd('\n').Split('\n')[^1];
        return Parse(first, RunLog.Lines.Default.RunHeader) is { Fingerprint: not null, Cells: not null } header
            && Parse(last, RunLog.Lines.Default.RunFooter) is { } footer
            ? new(header, footer.Took, footer.Succeeded)
            : null;
    }

    private static T? Parse<T>(string line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        // Whatever wrote the line may have been killed in the middle of it.
        catch (JsonException)
        {
            return null;
        }
    }
}
