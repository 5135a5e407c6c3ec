using System.Diagnostics;
using System.Globalization;

namespace AsyncLab;

/// <summary>
/// How far a child gets that writes to its standard error while its parent reads its standard output alone, and how far
/// when the parent reads both. When the child stands still, the parent reads what it had left, so that both come to an end.
/// </summary>
/// <param name="Model">What measures.</param>
/// <param name="Workload">Nothing.</param>
/// <param name="Units">How many KiB the child writes.</param>
internal sealed record UnreadErrors(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    /// <summary>The name of the moments at which a child said how far it was, and of how far it was, by whether both are read.</summary>
    public static string Moments(bool both) => both ? "both.moments" : "output.moments";

    /// <inheritdoc cref="Moments"/>
    public static string Written(bool both) => both ? "both.written" : "output.written";

    /// <summary>The name of how far the child was when it stood still; absent if it did not.</summary>
    public const string Still = "still";

    // Long against what the child needs from one line to the next.
    private static readonly TimeSpan StandsStill = TimeSpan.FromMilliseconds(300);

    public override async Task<Reading> MeasureAsync()
    {
        var rungs = new Dictionary<string, Samples>();
        foreach (var both in (bool[])[false, true])
            await ObserveAsync(both, rungs);
        return new(new Dictionary<Counter, Samples>()) { Rungs = rungs };
    }

    private async Task ObserveAsync(bool both, Dictionary<string, Samples> rungs)
    {
        var (moments, written) = (new List<double> { 0 }, new List<double> { 0 });
        using var child = Process.Start(ChildProgram.WriteErrors(Units))!;
        // The clock starts when the child does: it says so with an empty line.
        await child.StandardOutput.ReadLineAsync();
        var began = Time.GetTimestamp();
        var errors = both ? DrainAsync() : null;
        while (true)
        {
            var line = child.StandardOutput.ReadLineAsync();
            if (errors is null && await Task.WhenAny(line, Task.Delay(StandsStill)) != line)
            {
                rungs[Still] = new(Unit.Bytes, [written[^1]]);
                moments.Add(Time.GetElapsedTime(began).TotalNanoseconds);
                written.Add(written[^1]);
                errors = DrainAsync();
            }

            if (await line is not { } said)
                break;
            moments.Add(Time.GetElapsedTime(began).TotalNanoseconds);
            written.Add(long.Parse(said, CultureInfo.InvariantCulture));
        }

        await (errors ?? DrainAsync());
        await child.WaitForExitAsync();
        rungs[Moments(both)] = new(Unit.Nanoseconds, moments);
        rungs[Written(both)] = new(Unit.Bytes, written);

        async Task DrainAsync() => await child.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }
}
