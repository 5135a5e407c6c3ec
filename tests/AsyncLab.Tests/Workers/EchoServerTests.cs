using System.Net;
using System.Net.Sockets;

namespace AsyncLab.Tests.Workers;

public class EchoServerTests
{
    public static TheoryData<string> Designs => ["thread", "task", "event-loop", "python-thread", "python-asyncio"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Designs))]
    public async Task Every_message_of_every_connection_comes_back(string design)
    {
        using var server = await StartAsync(design);
        using var connections = await EchoConnections.OpenAsync(server.Port, 300, TimeProvider.System);
        var times = await connections.TalkAsync(4, TimeSpan.FromMilliseconds(5));
        Assert.Equal((700, 700, 400), (connections.Sent, connections.Echoed, times.Values.Count));
        Assert.All(times.Values, t => Assert.True(t > 0));
    }

    [Theory, MemberData(nameof(Designs))]
    public async Task Clients_that_go_in_the_middle_of_a_message_take_nothing_from_the_others(string design)
    {
        using var server = await StartAsync(design);
        using var connections = await EchoConnections.OpenAsync(server.Port, 50, TimeProvider.System);
        var talk = connections.TalkAsync(20, TimeSpan.FromMilliseconds(10));
        for (var i = 0; i < 30; i++)
        {
            using var rude = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { LingerState = new(true, 0) };
            await rude.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), Cancellation);
            await rude.SendAsync(new byte[1000], Cancellation);
        }

        await talk;
        Assert.Equal(50 * 21, connections.Echoed);
        await server.CheckAsync();
    }

    [Fact]
    public async Task What_a_server_can_no_longer_echo_is_lost_and_not_waited_for()
    {
        using var server = await StartAsync("task");
        using var connections = await EchoConnections.OpenAsync(server.Port, 10, TimeProvider.System);
        var talk = connections.TalkAsync(2, TimeSpan.FromMilliseconds(400));
        await Task.Delay(100, Cancellation);
        server.End();
        Assert.Equal((20, 10), (connections.Echoed, (await talk).Values.Count));
        await Assert.ThrowsAsync<InvalidOperationException>(server.CheckAsync);
    }

    [Theory, MemberData(nameof(Designs))]
    public async Task A_server_ends_with_its_standard_input_and_leaves_no_port(string design)
    {
        using var server = await StartAsync(design);
        using var connections = await EchoConnections.OpenAsync(server.Port, 20, TimeProvider.System);
        server.Process.StandardInput.Close();
        await server.Process.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        using var late = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => late.ConnectAsync(IPAddress.Loopback, server.Port, Cancellation).AsTask());
    }

    [Fact]
    public async Task A_server_that_does_not_start_says_why()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => EchoServerProcess.StartAsync(Python.Fork));
        Assert.Contains("python-fork", error.Message);
    }

    [Theory]
    [InlineData("thread")]
    [InlineData("python-asyncio")]
    public async Task Clients_and_server_end_when_the_clients_are_killed(string design)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tree of processes is read from /proc.");
        Skip(design);
        var request = new EchoClients(Model.Parse(design), Workload.Nothing, 20, 1_000);
        var measuring = Assert.ThrowsAsync<WorkerException>(() => WorkerProcess.MeasureAsync(request, WorkerProcess.Deadline, Cancellation));
        var family = await Descendants.AtLeastAsync(2);
        // The first of them is the parent of the other.
        System.Diagnostics.Process.GetProcessById(family[0]).Kill();
        await measuring;
        await PythonProcess.GoneAsync(family);
    }

    [Fact]
    public async Task Clients_that_are_late_leave_no_process_behind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tree of processes is read from /proc.");
        var request = new EchoClients(Model.Task, Workload.Nothing, 20, 1_000);
        await Assert.ThrowsAsync<WorkerException>(() => WorkerProcess.MeasureAsync(request, TimeSpan.FromSeconds(2), Cancellation));
        await PythonProcess.GoneAsync(Descendants.OfThisProcess());
    }

    private static Task<EchoServerProcess> StartAsync(string design)
    {
        Skip(design);
        return EchoServerProcess.StartAsync(Model.Parse(design));
    }

    private static void Skip(string design) =>
        Assert.SkipUnless(Model.Parse(design).Runtime.IsAvailable, Runtime.CPython.Missing ?? "");
}
