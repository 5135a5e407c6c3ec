using System.Diagnostics;
using System.Globalization;

namespace AsyncLab.Tests.Workers;

/// <summary>CPython counts the CPUs of the machine; its workers count those that they are granted.</summary>
public class PythonCpuTests
{
    private const string Program = "import sys; sys.path.insert(0, sys.argv[1]); from asynclab_worker import cpus; print(cpus.granted())";

    [Theory]
    [InlineData("1", 1)]
    [InlineData("0", 1)]
    public async Task A_worker_has_as_many_as_it_was_told(string told, int granted) => Assert.Equal(granted, await AskAsync(told, []));

    [Fact]
    public async Task A_worker_has_no_more_than_its_affinity()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has taskset.");
        Assert.Equal(1, await AskAsync("64", ["taskset", "-c", "0"]));
    }

    [Fact]
    public void A_worker_is_told_how_many_there_are()
    {
        var info = new ProcessStartInfo();
        WorkerProcess.Prepare(info);
        Assert.Equal(Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), info.Environment["ASYNCLAB_CPUS"]);
    }

    private static async Task<int> AskAsync(string told, string[] under)
    {
        var worker = PythonProcess.Info();
        string[] command = [.. under, worker.FileName, "-c", Program, Path.GetDirectoryName(worker.ArgumentList[^1])!];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, Environment = { ["ASYNCLAB_CPUS"] = told } })!;
        return int.Parse(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }
}
