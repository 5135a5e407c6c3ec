using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace AsyncLab.Benchmarks;

/// <summary>A measurement by BenchmarkDotNet, in a process that the library's own conditions hold for.</summary>
internal static class BenchmarkDotNetMeasurement
{
    // In this process: it was started on one CPU, and what BenchmarkDotNet would build and start itself would not be.
    private static readonly Job Job = Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithIterationTime(TimeInterval.FromMilliseconds(100))
        .WithWarmupCount(20)
        .WithIterationCount(15);

    /// <summary>The median time of one operation of a method of <see cref="Programs"/>.</summary>
    /// <exception cref="InvalidOperationException">BenchmarkDotNet has no result; the message is its log.</exception>
    public static Quantity Run(string method)
    {
        var log = new AccumulationLogger();
        // What it writes goes to the folder of this process, which whoever started it deletes.
        var config = ManualConfig.CreateEmpty().AddJob(Job).AddLogger(log)
            .WithArtifactsPath(Environment.CurrentDirectory).WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run(typeof(Programs), [typeof(Programs).GetMethod(method, BindingFlags.Public | BindingFlags.Instance)!], config);
        return summary.Reports is [{ ResultStatistics: { } statistics }]
            ? new(statistics.Median, Unit.Nanoseconds)
            : throw new InvalidOperationException(log.GetLog());
    }
}
