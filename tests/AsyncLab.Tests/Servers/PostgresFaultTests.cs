using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AsyncLab.Tests.Servers;

/// <summary>The server goes when whoever should end it cannot.</summary>
[Trait("Category", "Slow")]
public sealed class PostgresFaultTests : IDisposable
{
    private static readonly string Mark = Guid.NewGuid().ToString("N");

    private readonly string? _given = Environment.GetEnvironmentVariable(PostgresServer.Variable);

    public PostgresFaultTests()
    {
        Environment.SetEnvironmentVariable(PostgresServer.Variable, null);
        Environment.SetEnvironmentVariable("MARK_OF_TEST", Mark);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Environment.SetEnvironmentVariable(PostgresServer.Variable, _given);

    [Fact]
    public async Task A_server_is_gone_when_the_process_that_keeps_it_was_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The command lines of processes are read from /proc.");
        Postgres.SkipIfMissing();
        var before = Postgres.Folders();
        await using var server = await PostgresServer.StartAsync(Cancellation);
        KillKeeper();
        await Waiting.UntilAsync(() => !Postgres.Folders().Except(before).Any());
        Assert.False(await AnswersAsync(server));
    }

    [Fact]
    public async Task A_server_is_gone_when_its_files_were_deleted_before_it_was_ended()
    {
        Postgres.SkipIfMissing();
        var before = Postgres.Folders();
        var server = await PostgresServer.StartAsync(Cancellation);
        Directory.Delete(Postgres.Folders().Except(before).Single(), recursive: true);
        await server.DisposeAsync();
        await Waiting.UntilAsync(() => !Postgres.Folders().Except(before).Any());
        await Waiting.UntilAsync(async () => !await AnswersAsync(server), () => "The server still answers.");
    }

    // The keeper has no parent among us: it is to outlive us. What it has of us is a variable.
    private static void KillKeeper()
    {
        var keeper = Directory.EnumerateDirectories("/proc").Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0]))
            .Single(d => Read(d, "cmdline").Contains($"\0{PostgresKeeper.Word}\0", StringComparison.Ordinal) && Read(d, "environ").Contains(Mark, StringComparison.Ordinal));
        Process.GetProcessById(int.Parse(Path.GetFileName(keeper), CultureInfo.InvariantCulture)).Kill();
    }

    private static string Read(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static async Task<bool> AnswersAsync(PostgresServer server)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, new NpgsqlConnectionStringBuilder(server.ConnectionString).Port, Cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
