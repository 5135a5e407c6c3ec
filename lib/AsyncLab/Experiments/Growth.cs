namespace AsyncLab;

/// <summary>A model at growing numbers of units.</summary>
/// <param name="Model">The model.</param>
/// <param name="Units">The numbers of units, ascending.</param>
public sealed record Growth(Model Model, IReadOnlyList<int> Units)
{
    private IReadOnlyList<int> Tried => [.. Units.Select(n => Effort.Units(n, Model)).Distinct()];

    /// <summary>The same, where numbers that are too large for this container give way to the largest that is not; if so, a sentence says it.</summary>
    internal (Growth Growth, string? Smaller) Within(Container container)
    {
        var cap = container.Cap(Model, Tried[^1]);
        var most = (int)cap.Units.Value;
        return most >= Tried[^1] || !Model.Runtime.IsAvailable ? (this, null)
            : (this with { Units = [.. Tried.Where(n => n < most), most] }, Texts.Format("Wall_smaller", Model, cap.Reason));
    }

    /// <summary>The same without the numbers that are too large for this container; the smallest is tried in any case.</summary>
    /// <param name="container">What is left for us.</param>
    /// <param name="walls">Where it is said that something is missing.</param>
    internal Growth UpTo(Container container, List<Wall> walls)
    {
        var cap = container.Cap(Model, Tried[^1]);
        var granted = Tried.Where((n, i) => i == 0 || n <= cap.Units.Value).ToArray();
        if (granted.Length == Tried.Count || !Model.Runtime.IsAvailable)
            return this;
        walls.Add(new(Model, Quantity.Count(Tried[granted.Length]), cap.Reason));
        return this with { Units = granted };
    }
}
