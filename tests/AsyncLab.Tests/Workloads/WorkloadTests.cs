using System.Diagnostics;
using System.Text.Json;

namespace AsyncLab.Tests.Workloads;

public class WorkloadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Workload, string> Forms => new()
    {
        { Workload.Cpu(1000), """{"$type":"cpu","iterations":1000}""" },
        { Workload.TouchMemory(Quantity.Bytes(4096)), """{"$type":"touch","bytes":4096}""" },
        { Workload.File(FileOperation.Append, Quantity.Bytes(10)), """{"$type":"file","operation":"append","bytes":10}""" },
        { Workload.Transfer(Quantity.Bytes(7)), """{"$type":"transfer","bytes":7}""" },
        { Workload.Transfer(Quantity.Bytes(7), 9), """{"$type":"transfer","bytes":7,"iterations":9}""" },
        { new Workload.AddOne(), """{"$type":"add-one"}""" },
    };

    [Theory, MemberData(nameof(Forms))]
    public void A_workload_crosses_to_a_worker_in_the_form_that_both_runtimes_read(Workload workload, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(workload, WorkerJson.Default.Workload));
        Assert.Equal(workload, JsonSerializer.Deserialize(json, WorkerJson.Default.Workload));
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_process_is_told_the_same_workload_by_its_arguments(Workload workload, string json) =>
        Assert.Equal(workload, Workload.FromWords(JsonSerializer.Deserialize(json, WorkerJson.Default.Workload)!.ToWords()));

    [Fact]
    public void A_process_is_told_to_wait_to_park_and_to_call()
    {
        Assert.Equal(Workload.Parked, Workload.FromWords(Workload.Parked.ToWords()));
        Assert.Equal(Workload.Of(Methods.Write), Workload.FromWords(Workload.Of(Methods.Write).ToWords()));
        var wait = Workload.Waiting(TimeSpan.FromMilliseconds(50), Wrapping.None);
        Assert.Equal(wait, Workload.FromWords(wait.ToWords()));
        Assert.Throws<ArgumentException>(() => Workload.FromWords(["fly"]));
    }

    [Fact]
    public void Ten_times_the_iterations_take_about_ten_times_as_long()
    {
        var (few, many) = (Fastest(Workload.Cpu(1_000_000)), Fastest(Workload.Cpu(10_000_000)));
        Assert.InRange(many / few, 5, 20);
    }

    [MeasuredFact]
    public async Task Touched_memory_is_allocated()
    {
        var reading = await MeasureAsync(Model.Sequential, Workload.TouchMemory(Quantity.Bytes(1 << 20)));
        Assert.InRange(reading.Counters[Counter.AllocatedMemory].Median.Value, 1 << 20, 2 << 20);
    }

    [Fact]
    public void No_work_and_no_memory_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Workload.Cpu(0));
        Assert.Throws<ArgumentException>(() => Workload.TouchMemory(Quantity.Count(1)));
        Assert.Throws<ArgumentException>(() => Workload.Transfer(Quantity.Bytes(1e12)));
    }

    [Fact, Trait("Category", "Slow")]
    public async Task Handing_over_costs_a_thread_nothing_and_a_process_a_copy()
    {
        var (few, many) = (Workload.Transfer(Quantity.Bytes(1)), Workload.Transfer(Quantity.Bytes(64 << 20)));
        var (thread, copied) = (await TimeAsync(Model.Thread, many), await TimeAsync(Model.DotNetProcess, many));
        var process = copied / await TimeAsync(Model.DotNetProcess, few);
        Assert.True(process.Value > 1.5, $"64 MiB through a pipe take {process} as long as a byte.");
        Assert.True(copied / thread is { Value: > 10 }, $"A process takes 64 MiB in {copied}, a thread in {thread}.");
    }

    private static double Fastest(Workload workload) =>
        Enumerable.Range(0, 7).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            workload.Run();
            return Stopwatch.GetElapsedTime(started).TotalNanoseconds;
        });

    private static async Task<Quantity> TimeAsync(Model model, Workload workload) =>
        (await MeasureAsync(model, workload)).Counters[Counter.WallTime].Median;

    private static Task<Reading> MeasureAsync(Model model, Workload workload) =>
        WorkerProcess.MeasureAsync(new StartAndFinish(model, workload, 1), WorkerProcess.Deadline, Cancellation);
}
