namespace AsyncLab;

/// <summary>Repeated measurements of one thing, in the order of their rounds.</summary>
/// <param name="Unit">The unit of every value.</param>
/// <param name="Values">The values, at least one.</param>
public sealed partial record Samples(Unit Unit, IReadOnlyList<double> Values)
{
    private const int Resamples = 5_000;

    /// <summary>A single measurement.</summary>
    internal static Samples Of(Quantity value) => new(value.Unit, [value.Value]);

    /// <summary>The middle value; of two middle values their mean.</summary>
    public Quantity Median => new(MedianOf([.. Values]), Unit);

    /// <summary>The smallest value.</summary>
    public Quantity Min => new(Values.Min(), Unit);

    /// <summary>The largest value.</summary>
    public Quantity Max => new(Values.Max(), Unit);

    /// <summary>The median distance from the median: a spread that one outlier does not move.</summary>
    public Quantity MedianAbsoluteDeviation
    {
        get
        {
            var median = Median.Value;
            return new(MedianOf([.. Values.Select(v => Math.Abs(v - median))]), Unit);
        }
    }

    /// <summary>
    /// The interval that holds the median with 95 % confidence, by the percentile bootstrap
    /// (B. Efron, "Bootstrap Methods: Another Look at the Jackknife", 1979). The same samples give the same interval.
    /// </summary>
    public Interval MedianInterval
    {
        get
        {
            var random = new Random(Values.Count);
            var resample = new double[Values.Count];
            var medians = new double[Resamples];
            for (var i = 0; i < Resamples; i++)
            {
                for (var j = 0; j < resample.Length; j++)
                    resample[j] = Values[random.Next(resample.Length)];
                medians[i] = MedianOf(resample);
            }

            var sorted = new Samples(Unit, medians);
            return new(sorted.Percentile(2.5), sorted.Percentile(97.5));
        }
    }

    /// <summary>The value below which <paramref name="percent"/> of the values lie, interpolated between neighbours.</summary>
    /// <param name="percent">From 0 to 100.</param>
    public Quantity Percentile(double percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var sorted = Values.Order().ToArray();
        var position = percent / 100 * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return new(sorted[below] + ((position - below) * (sorted[above] - sorted[below])), Unit);
    }

    /// <summary>Each value times <paramref name="factor"/>.</summary>
    public Samples Times(double factor) => new(Unit, [.. Values.Select(v => v * factor)]);

    /// <summary>
    /// The ratio of each value to the other's value of the same round. Two values of one round met the same
    /// state of the machine, so what disturbed both cancels out.
    /// </summary>
    /// <exception cref="ArgumentException">The units or the numbers of rounds differ.</exception>
    public Samples DividedBy(Samples other) =>
        Unit == other.Unit && Values.Count == other.Values.Count
            ? new(Unit.Ratio, [.. Values.Zip(other.Values, (a, b) => a / b)])
            : throw new ArgumentException($"{Values.Count} values in {Unit} cannot be paired with {other.Values.Count} in {other.Unit}.");

    /// <summary>The median and its interval in words.</summary>
    public override string ToString() => $"{Median} ({MedianInterval})";

    private static double MedianOf(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
