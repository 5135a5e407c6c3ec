namespace AsyncLab.Tests.Workloads;

public class CallTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Category", "Slow")]
    public async Task A_static_method_runs_in_the_worker_whatever_it_prints()
    {
        Assert.NotEmpty((await MeasureAsync(Workload.Of(Methods.Write), Model.Thread)).Counters);
        var allocating = await MeasureAsync(Workload.Of(Methods.Allocate), Model.Sequential);
        Assert.InRange(allocating.Counters[Counter.AllocatedMemory].Median.Value, 100_000, 200_000);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task An_asynchronous_method_is_awaited_by_a_coroutine_and_waited_for_by_a_thread()
    {
        foreach (var model in new[] { Model.EventLoop, Model.Thread })
        {
            var reading = await MeasureAsync(Workload.Of(Methods.WaitAsync), model);
            Assert.True(reading.Counters[Counter.WallTime].Median > Quantity.Time(TimeSpan.FromMilliseconds(90)));
        }
    }

    [Fact, Trait("Category", "Slow")]
    public async Task A_method_runs_in_a_process_of_its_own() =>
        Assert.NotEmpty((await MeasureAsync(Workload.Of(Methods.Write), Model.DotNetProcess)).Counters);

    [Fact, Trait("Category", "Slow")]
    public async Task A_method_that_fails_is_heard_of()
    {
        foreach (var model in new[] { Model.Sequential, Model.Thread, Model.ThreadPool, Model.DotNetProcess })
        {
            var error = await Assert.ThrowsAsync<WorkerException>(() => MeasureAsync(Workload.Of(Methods.Fail), model));
            Assert.Contains("This method fails.", error.Message);
        }
    }

    [Fact]
    public void A_lambda_is_refused_and_the_way_out_is_named()
    {
        var local = 1;
        var error = Assert.Throws<ArgumentException>(() => Workload.Of(() => GC.KeepAlive(local)));
        Assert.Contains("static method", error.Message);
        Assert.Throws<ArgumentException>(() => Workload.Of(() => Task.CompletedTask));
    }

    private static Task<Reading> MeasureAsync(Workload workload, Model model) =>
        WorkerProcess.MeasureAsync(new StartAndFinish(model, workload, 1), WorkerProcess.Deadline, Cancellation);
}
