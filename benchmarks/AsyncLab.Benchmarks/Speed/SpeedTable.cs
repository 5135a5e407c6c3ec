using System.Globalization;
using System.Text;

namespace AsyncLab.Benchmarks;

/// <summary>How long the command takes for what its users do often, as Markdown.</summary>
/// <param name="unchanged">What is run without a change.</param>
internal sealed class SpeedTable(string unchanged)
{
    private readonly List<TimeSpan>[] _times = [[], [], []];

    /// <summary>Adds a round.</summary>
    public void Add(params ReadOnlySpan<TimeSpan> round)
    {
        for (var i = 0; i < _times.Length; i++)
            _times[i].Add(round[i]);
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("| from the start of the process to its end | median | fastest | slowest | rounds |");
        text.AppendLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var (name, times) in ((string[])["ten trivial cells, run", unchanged, "a chapter, one line of prose edited"]).Zip(_times))
        {
            var samples = new Samples(Unit.Nanoseconds, [.. times.Select(t => t.TotalNanoseconds)]);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {samples.Median} | {samples.Min} | {samples.Max} | {times.Count} |");
        }

        return text.ToString();
    }
}
