using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using AsyncLab.Tests.Workers;

namespace AsyncLab.Tests.Servers;

public class ServerProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_disposed_of_leaves_neither_process_nor_port()
    {
        var server = await ServerProcess.StartAsync("web", Cancellation);
        using (var client = new TcpClient())
            await client.ConnectAsync("127.0.0.1", server.Port, Cancellation);
        await server.DisposeAsync();
        await server.DisposeAsync();
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(server.Id));
        using var late = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(async () => await late.ConnectAsync("127.0.0.1", server.Port, Cancellation));
    }

    [Fact]
    public async Task A_server_ends_when_whoever_started_it_is_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tree of processes is read from /proc.");
        var info = WorkerProcess.CommandOf("AsyncLab.Servers.dll");
        // The shell holds the other end of the server's input.
        using var parent = Process.Start(new ProcessStartInfo(
            "sh", ["-c", "sleep 600 | \"$@\" & sleep 600", "sh", info.FileName, .. info.ArgumentList, "web"])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.NotNull(await parent.StandardOutput.ReadLineAsync(Cancellation));
        var server = Descendants.OfThisProcess().Single(id => File.ReadAllText($"/proc/{id}/cmdline").StartsWith(info.FileName, StringComparison.Ordinal));
        foreach (var id in Descendants.OfThisProcess().Where(id => id != server))
            Process.GetProcessById(id).Kill();
        await PythonProcess.GoneAsync([server]);
    }

    [Fact]
    public async Task A_server_that_nobody_knows_is_named()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => ServerProcess.StartAsync("magic", Cancellation));
        Assert.Contains("'magic'", error.Message);
        Assert.Contains("web", error.Message);
    }

    [Theory]
    [InlineData("echo no port here; sleep 600", "no port here")]
    [InlineData("echo -1; sleep 600", "-1")]
    [InlineData("head -c 200000 /dev/zero >&2; echo last words >&2", "last words")]
    [InlineData("exit 3", "did not start")]
    public async Task A_program_that_says_no_port_is_ended_and_quoted(string script, string said)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a shell script.");
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => ServerProcess.StartAsync(new ProcessStartInfo("sh", ["-c", script]), Cancellation));
        Assert.Contains(said, error.Message);
        if (OperatingSystem.IsLinux())
            await Waiting.UntilAsync(() => !Descendants.OfThisProcess().Any(Descendants.IsRunning));
    }

    [Fact]
    public async Task Whoever_waits_for_a_server_can_give_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a shell script.");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ServerProcess.StartAsync(new ProcessStartInfo("sh", ["-c", "sleep 600"]), patience.Token));
    }

    [Fact]
    public void The_worker_needs_no_framework_for_servers()
    {
        var folder = Path.GetDirectoryName(typeof(ServerProcess).Assembly.Location)!;
        var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "AsyncLab.Worker.runtimeconfig.json"))).RootElement.GetProperty("runtimeOptions");
        Assert.Equal("Microsoft.NETCore.App", settings.GetProperty("framework").GetProperty("name").GetString());
    }
}
