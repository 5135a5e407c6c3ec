namespace AsyncLab.Tests.Workers;

public class LatenciesTests
{
    [Fact, Trait("Category", "Slow")]
    public async Task What_needs_the_system_or_a_device_takes_a_multiple_of_what_the_processor_does_alone()
    {
        var reading = await WorkerProcess.MeasureAsync(
            new Latencies(Model.Sequential, Workload.Nothing), WorkerProcess.Deadline, TestContext.Current.CancellationToken);
        double Time(string step) => reading.Rungs![step].Median.Value;
        Assert.True(Time("call") < Time("lock"));
        Assert.True(Time("ram") > 5 * Time("call"));
        Assert.True(Time("page-cache") > 20 * Time("call"));
        Assert.True(Time("fsync") > 5 * Time("page-cache"));
        Assert.True(Time("loopback") > 3 * Time("page-cache"));
        Assert.True(Time("thread") > 2 * Time("loopback"));
        Assert.True(Time("process") > 2 * Time("thread"));
    }

    [Fact]
    public async Task The_file_is_gone_from_its_folder_while_it_is_used()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows deletes the file when it is closed.");
        await using var step = new FileStep(FileStep.WriteThrough);
        await step.RepeatAsync(1);
        Assert.Empty(Directory.GetFiles(FileStep.Folder, $"{FileStep.Prefix}*"));
    }

    [Fact]
    public async Task A_connection_answers_and_ends()
    {
        await using var loopback = new Loopback();
        await loopback.RepeatAsync(10).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }
}
