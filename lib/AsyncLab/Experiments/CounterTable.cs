namespace AsyncLab;

/// <summary>Every counter of some points beside each other: no single number is what a unit costs.</summary>
internal static class CounterTable
{
    /// <summary>A row a point, the medians of its counters; a dash where the system does not count that.</summary>
    public static Table Of(IEnumerable<Point> points)
    {
        var rows = points.ToArray();
        var counters = Enum.GetValues<Counter>().Where(c => rows.Any(p => p.Counters.ContainsKey(c))).ToArray();
        return new(
            [.. Texts.Columns("Model", "Units"), .. counters.Select(c => Texts.Get($"Counter_{c}"))],
            [.. rows.Select(p => (string[])[p.Model.Name, Quantity.Count(p.Units).ToString(),
                .. counters.Select(c => p.Counters.TryGetValue(c, out var samples) ? samples.Median.ToString() : "–")])]);
    }
}
