namespace AsyncLab;

/// <summary>How long single steps take on this machine, beside numbers that were published of others.</summary>
/// <param name="Rungs">The steps.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record LatencyLadder(IReadOnlyList<Rung> Rungs) : IDisplayable
{
    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What was measured of a step in .NET.</summary>
    /// <exception cref="ArgumentException">There is no such step, or it was not measured here.</exception>
    public Samples this[string name] =>
        Rungs.FirstOrDefault(r => r.Name == name)?.Measured
        ?? throw new ArgumentException($"'{name}' was not measured. There are: {string.Join(", ", Rungs.Where(r => r.Measured is not null).Select(r => r.Name))}.");

    /// <summary>This ladder with a step more, for instance what a query of a database took.</summary>
    public LatencyLadder With(string name, Samples measured) => this with { Rungs = [.. Rungs, new(name, measured, null)] };

    /// <summary>For each step that reads or writes, in each runtime: how many times as long it takes as the call of a method there.</summary>
    public IReadOnlyList<Ratio> InputOutput() => [.. Against(Model.Sequential, r => r.Measured), .. Against(Python.Sequential, r => r.MeasuredInPython)];

    /// <summary>The names of those of <see cref="InputOutput"/> that lie below a ratio, each with its own.</summary>
    /// <param name="ratio">The ratio.</param>
    public string Below(double ratio)
    {
        var below = InputOutput().Where(r => r.Samples.Median.Value < ratio).Select(r => $"{r.Label}: {r.Samples.Median}").ToArray();
        return below.Length > 0 ? string.Join("; ", below) : Texts.Get("Ladder_none");
    }

    /// <summary>The steps from the shortest to the longest on a logarithmic axis.</summary>
    public Figure ToFigure()
    {
        var measured = Rungs.Where(r => r.Measured is not null).OrderBy(r => r.Typical).ToArray();
        var (shortest, longest) = (measured[0], measured[^1]);
        return Chart.Ladder(
            Texts.Get("Ladder_title"), Texts.Get("Ladder_axis"),
            Texts.Format("Ladder_finding", shortest.Name, shortest.Typical, longest.Name, longest.Typical, Quantity.Count((longest.Typical / shortest.Typical).Rounded.Value)),
            [.. Rungs.OrderBy(r => r.Typical)]).WithNotes([Texts.Get("Ladder_source"), .. Notes]);
    }

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();

    private IEnumerable<Ratio> Against(Model model, Func<Rung, Samples?> measured)
    {
        var call = Rungs.Where(r => r.Id == Latencies.Call).Select(measured).FirstOrDefault();
        return call is null ? [] : Rungs.Where(r => r.IsInputOutput && measured(r) is not null).Select(r => new Ratio(model, model, measured(r)!.DividedBy(call))
        {
            Label = Texts.Format("Ladder_ratio", r.Name, model.Runtime.Family),
        });
    }
}
