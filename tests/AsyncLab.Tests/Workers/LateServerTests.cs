using System.Diagnostics;
using System.Globalization;

namespace AsyncLab.Tests.Workers;

public class LateServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [MeasuredFact]
    public async Task Many_requests_are_answered_in_the_time_of_one_when_they_are_awaited()
    {
        using var server = await LateServer.StartAsync(TimeSpan.FromMilliseconds(200), Cancellation);
        var ask = new Workload.Ask(server.Port);
        var started = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ask.RunAsync()));
        Assert.InRange(started.ElapsedMilliseconds, 199, 1500);
    }

    [MeasuredFact]
    public async Task One_request_after_the_other_takes_the_sum_of_their_times()
    {
        using var server = await LateServer.StartAsync(TimeSpan.FromMilliseconds(50), Cancellation);
        var ask = new Workload.Ask(server.Port);
        var started = Stopwatch.StartNew();
        for (var i = 0; i < 3; i++)
            ask.Run();
        Assert.True(started.ElapsedMilliseconds > 147, $"{started.Elapsed}");
    }

    [Fact]
    public async Task It_ends_with_its_standard_input_so_with_whoever_started_it()
    {
        var info = WorkerProcess.Command();
        info.ArgumentList.Add(LateServer.Word);
        info.ArgumentList.Add("10");
        info.RedirectStandardInput = info.RedirectStandardOutput = true;
        using var process = Process.Start(info)!;
        Assert.True(int.Parse((await process.StandardOutput.ReadLineAsync(Cancellation))!, CultureInfo.InvariantCulture) > 0);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [MeasuredFact]
    public async Task A_loop_goes_on_while_it_awaits_answers_and_stands_still_while_it_blocks()
    {
        var exchange = await Experiment.ExchangeAsync(
            TimeSpan.FromMilliseconds(50), units: 4, models: [Model.Sequential, Model.EventLoop], cancellation: Cancellation);
        var (blocking, awaited) = (exchange.Points[0], exchange.Points[1]);
        Assert.True(blocking[Counter.LongestGap].Median > Quantity.Time(TimeSpan.FromMilliseconds(195)));
        Assert.True(awaited[Counter.LongestGap].Median < Quantity.Time(TimeSpan.FromMilliseconds(150)));
        Assert.True(awaited.WallTime.Median * 1.5 < blocking.WallTime.Median);
    }

    [MeasuredFact]
    public async Task A_loop_of_Python_does_as_well()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var exchange = await Experiment.ExchangeAsync(
            TimeSpan.FromMilliseconds(50), units: 4, models: [Python.Sequential, Python.Asyncio], cancellation: Cancellation);
        Assert.True(exchange.Points[1].WallTime.Median * 1.5 < exchange.Points[0].WallTime.Median);
    }
}
