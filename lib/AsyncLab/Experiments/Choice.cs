namespace AsyncLab;

/// <summary>The model to take for a number of units of one kind of work.</summary>
/// <param name="Work">The kind of work.</param>
/// <param name="Model">The model; the sequential one where nothing beside each other is worth it.</param>
/// <param name="Units">The number of units.</param>
/// <param name="Time">The time until all have finished.</param>
/// <param name="Gain">How many times as long they take one after the other.</param>
public sealed record Choice(string Work, Model Model, int Units, Quantity Time, Quantity Gain)
{
    // Whoever gains less than this by it had better take the simpler model.
    private const double WorthIt = 1.2;

    /// <summary>What a reader calls it.</summary>
    public override string ToString() => Model.IsBaseline ? Texts.Get("Decision_sequential") : Model.Name;

    /// <summary>The lightest of the models that are not clearly slower than the fastest.</summary>
    /// <param name="work">The kind of work.</param>
    /// <param name="points">What was measured of one runtime, the lightest model first; one after the other at any number of units.</param>
    /// <param name="units">The number of units.</param>
    /// <returns>The choice, or null if nothing was measured at this number of units.</returns>
    internal static Choice? Among(string work, IReadOnlyList<Point> points, int units)
    {
        var times = points.Where(p => p.Units == units || p.Model.IsBaseline).DistinctBy(p => p.Model)
            .Select(p => (p.Model, Time: p.WallTime.Median * units)).ToArray();
        if (times.FirstOrDefault(t => t.Model.IsBaseline) is not { Model: not null } sequential)
            return null;
        var fastest = times.Min(t => t.Time);
        var (model, time) = times.First(t => t.Time <= fastest * WorthIt);
        return new(work, model, units, time, sequential.Time / time);
    }
}
