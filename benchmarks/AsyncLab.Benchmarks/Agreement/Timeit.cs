using System.Globalization;
using System.Text.RegularExpressions;

namespace AsyncLab.Benchmarks;

/// <summary>Measurements by timeit, the module that CPython brings for them.</summary>
internal static partial class Timeit
{
    private const string Repetitions = "9";

    /// <summary>The median time of a statement, measured where workers of CPython run.</summary>
    /// <param name="setup">What comes before, once a repetition.</param>
    /// <param name="statement">What is timed.</param>
    /// <param name="times">How often the statement does what is asked for.</param>
    /// <param name="cancellation">Ends the measurement and its process.</param>
    public static async Task<Quantity> MeasureAsync(string setup, string statement, int times, CancellationToken cancellation)
    {
        // It switches the garbage collector off, which no program does that a reader runs.
        var info = CPythonInstallation.Program(
            "-m", ["timeit", "--verbose", "--unit", "nsec", "--repeat", Repetitions, "--setup", $"import gc; gc.enable()\n{setup}", statement]);
        return Parse(await OneCpuProgram.RunAsync(info, cancellation)) / times;
    }

    /// <summary>The median time of one loop. By itself timeit tells only the best; its verbose output has all.</summary>
    /// <exception cref="FormatException">The output is not timeit's.</exception>
    public static Quantity Parse(string output)
    {
        var (times, loops) = (RawTimes().Match(output), Loops().Match(output));
        if (!times.Success || !loops.Success)
            throw new FormatException($"timeit did not say how long it took: {output}");
        var values = times.Groups["time"].Captures.Select(c => double.Parse(c.Value, CultureInfo.InvariantCulture));
        return new Samples(Unit.Nanoseconds, [.. values]).Median / double.Parse(loops.Groups["count"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^raw times: (?:(?<time>\S+) nsec(?:, )?)+", RegexOptions.Multiline)]
    private static partial Regex RawTimes();

    [GeneratedRegex(@"^(?<count>\d+) loops?, best of", RegexOptions.Multiline)]
    private static partial Regex Loops();
}
