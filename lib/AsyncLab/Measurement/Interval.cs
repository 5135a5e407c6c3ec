namespace AsyncLab;

/// <summary>A range in which a value lies with a stated confidence.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct Interval(Quantity Low, Quantity High)
{
    /// <summary>The range in words: 82.4 µs to 96 µs.</summary>
    public override string ToString() => Low.ToString() == High.ToString() ? Low.ToString() : $"{Low} – {High}";
}
