namespace AsyncLab.Benchmarks;

/// <summary>What the library and another tool measured of one program, a value a process each.</summary>
/// <param name="Program">What was measured.</param>
/// <param name="Model">The library's name for it.</param>
/// <param name="Tool">The other tool.</param>
/// <param name="Ours">The times that the library measured.</param>
/// <param name="Theirs">The times that the other tool measured.</param>
/// <param name="Others">The largest part of the CPU that other programs took during one of the measurements, from 0 to 1.</param>
internal sealed record AgreementRow(string Program, string Model, string Tool, Samples Ours, Samples Theirs, double Others = 0)
{
    /// <summary>How far medians may lie apart, as a part of the other tool's.</summary>
    public const double Tolerance = 0.10;

    /// <summary>How far our median lies above theirs (below, if negative), as a part of theirs.</summary>
    public double Difference => (Ours.Median.Value / Theirs.Median.Value) - 1;

    /// <summary>Whether the medians lie within <see cref="Tolerance"/>.</summary>
    public bool Agrees => Math.Abs(Difference) <= Tolerance;

    /// <summary>Whether one of the tools was never left alone, so that the row says little.</summary>
    public bool IsNoisy => Others > Undisturbed.Tolerable;
}
