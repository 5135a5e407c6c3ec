using System.Diagnostics;
using System.Globalization;

namespace AsyncLab.Benchmarks;

/// <summary>This program once more, under the conditions of a worker: it makes one measurement and prints the nanoseconds.</summary>
internal static class Twin
{
    /// <summary>The hidden command that the twin is started with.</summary>
    public const string Command = "twin";

    private const string Calls = "overhead-of-calls";
    private const string Units = "overhead-of-units";

    /// <summary>What BenchmarkDotNet measures of a method of <see cref="Programs"/>.</summary>
    public static Task<Quantity> BenchmarkAsync(string method, CancellationToken cancellation) => AskAsync(method, cancellation);

    /// <summary>What the library's own loop costs around an awaited call, and around any other unit.</summary>
    public static async Task<(Quantity OfCalls, Quantity OfUnits)> OverheadAsync(CancellationToken cancellation) =>
        (await AskAsync(Calls, cancellation), await AskAsync(Units, cancellation));

    /// <summary>What the twin does.</summary>
    public static async Task<int> RunAsync(string what)
    {
        ExitWhenInputEnds();
        var time = what switch
        {
            Calls => await OwnOverhead.OfCallsAsync(),
            Units => await OwnOverhead.OfUnitsAsync(),
            _ => BenchmarkDotNetMeasurement.Run(what),
        };
        Console.WriteLine(time.Value.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task<Quantity> AskAsync(string what, CancellationToken cancellation)
    {
        var info = WorkerProcess.Command();
        info.ArgumentList.Clear();
        info.ArgumentList.Add(typeof(Twin).Assembly.Location);
        info.ArgumentList.Add(Command);
        info.ArgumentList.Add(what);
        // As in every worker: see WorkerProcess.
        info.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        var output = await OneCpuProgram.RunAsync(info, cancellation);
        return new(double.Parse(output.TrimEnd().Split('\n')[^1], CultureInfo.InvariantCulture), Unit.Nanoseconds);
    }

    // Whoever asked is gone when the input ends.
    private static void ExitWhenInputEnds() => new Thread(static () =>
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
        }

        Process.GetCurrentProcess().Kill();
    })
    { IsBackground = true }.Start();
}
