namespace AsyncLab.Benchmarks;

/// <summary>A measurement that is made again while others use the CPU: who gets half of it seems twice as slow.</summary>
/// <param name="Time">What was measured.</param>
/// <param name="Others">The part of the CPU that others took meanwhile, from 0 to 1; 0 where the system does not tell.</param>
internal readonly record struct Undisturbed(Quantity Time, double Others)
{
    /// <summary>What others may take, as a part of the CPU.</summary>
    public const double Tolerable = 0.03;

    private const int MostAttempts = 4;

    /// <summary>Measures up to four times, until others take no more than <see cref="Tolerable"/>; the least disturbed attempt counts.</summary>
    /// <param name="measure">What to measure.</param>
    /// <param name="others">Starts to watch the CPU and returns what tells the part that others took since.</param>
    /// <param name="cancellation">Ends the measurement.</param>
    public static async Task<Undisturbed> MeasureAsync(
        Func<CancellationToken, Task<Quantity>> measure, Func<Func<double>> others, CancellationToken cancellation)
    {
        var best = new Undisturbed(default, double.PositiveInfinity);
        for (var attempt = 0; attempt < MostAttempts && best.Others > Tolerable; attempt++)
        {
            var taken = others();
            var time = await measure(cancellation);
            if (taken() is var part && part < best.Others)
                best = new(time, part);
        }

        return best;
    }

    /// <summary>Of several measurements those that were not disturbed; all, if all were: one alone may be an outlier.</summary>
    public static IReadOnlyList<Undisturbed> Of(IReadOnlyList<Undisturbed> measured)
    {
        var quiet = measured.Where(m => m.Others <= Tolerable).ToArray();
        return quiet.Length > 0 ? quiet : measured;
    }
}
