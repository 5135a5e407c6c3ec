using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsyncLab.Tests.Workloads;

public sealed class WebTests : IAsyncLifetime
{
    private static readonly string[] Models = ["sequential", "thread", "event-loop", "python-sequential", "python-thread", "python-asyncio"];

    private WebServer _server = null!;

    public static TheoryData<string> Ways => [.. Models];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await WebServer.StartAsync(Cancellation);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory, MemberData(nameof(Ways))]
    public async Task Everything_can_be_asked_of_a_web_server_in_every_way(string model)
    {
        Workload[] all = [
            Workload.Fetch(_server.Page()), Workload.Fetch(_server.Page(), connections: 2), Workload.Download(_server.File(Quantity.Bytes(200_000))),
            Workload.Upload(_server.Upload(), Quantity.Bytes(200_000)), Workload.QueryFeed(_server.Feed(5))];
        foreach (var workload in all)
            Assert.NotEmpty((await MeasureAsync(model, workload, 3)).Counters);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task An_answer_that_is_not_what_was_asked_for_fails(string model)
    {
        Workload[] wrong = [
            Workload.Fetch(new(_server.Url, "nothing")), Workload.QueryFeed(_server.Page()), Workload.QueryFeed(_server.Feed(0)),
            Workload.Upload(_server.File(Quantity.Bytes(1)), Quantity.Bytes(5))];
        foreach (var workload in wrong)
            await Assert.ThrowsAsync<WorkerException>(() => MeasureAsync(model, workload, 1));
    }

    [MeasuredFact]
    public async Task Waits_for_a_server_add_up_when_calls_block_and_do_not_when_they_are_awaited()
    {
        var page = Workload.Fetch(_server.Page(TimeSpan.FromMilliseconds(30)));
        var (blocking, awaited) = (await MeasureAsync("sequential", page, 10), await MeasureAsync("event-loop", page, 10));
        Assert.True(blocking.Counters[Counter.WallTime].Median > Quantity.Time(TimeSpan.FromMilliseconds(300)));
        Assert.True(awaited.Counters[Counter.WallTime].Median < Quantity.Time(TimeSpan.FromMilliseconds(200)));
        Assert.True(blocking.Counters[Counter.LongestGap].Median > awaited.Counters[Counter.LongestGap].Median * 2);
    }

    [MeasuredTheory]
    [InlineData("event-loop")]
    [InlineData("python-asyncio")]
    public async Task With_one_connection_requests_wait_for_each_other(string model)
    {
        var page = Workload.Fetch(_server.Page(TimeSpan.FromMilliseconds(30)), connections: 1);
        Assert.True((await MeasureAsync(model, page, 10)).Counters[Counter.WallTime].Median > Quantity.Time(TimeSpan.FromMilliseconds(300)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort")]
    [InlineData("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n")]
    public async Task The_coroutines_of_Python_do_not_take_everything_for_an_answer(string answer)
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener, answer);
        var address = new Uri($"http://{listener.LocalEndpoint}/");
        await Assert.ThrowsAsync<WorkerException>(() => MeasureAsync("python-asyncio", Workload.Download(address), 1));
        await answering;
    }

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancellation);
        await client.GetStream().ReadExactlyAsync(new byte[4], Cancellation);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), Cancellation);
    }

    private static Task<Reading> MeasureAsync(string id, Workload workload, int units)
    {
        var model = Model.Parse(id);
        Assert.SkipUnless(model.Runtime.IsAvailable, model.Runtime.Missing ?? "");
        return WorkerProcess.MeasureAsync(new InputOutputCalls(model, workload, units), WorkerProcess.Deadline, Cancellation);
    }
}
