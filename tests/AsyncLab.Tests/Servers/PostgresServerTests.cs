using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AsyncLab.Tests.Servers;

[Trait("Category", "Slow")]
public sealed class PostgresServerTests : IDisposable
{
    private const string SharedMemoryIsUnknown = "What shared memory there is, is read from /proc.";

    private readonly string? _given = Environment.GetEnvironmentVariable(PostgresServer.Variable);

    public PostgresServerTests() => Environment.SetEnvironmentVariable(PostgresServer.Variable, null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Environment.SetEnvironmentVariable(PostgresServer.Variable, _given);

    [Fact]
    public async Task A_server_answers_on_the_loopback_and_nothing_of_it_stays()
    {
        Postgres.SkipIfMissing();
        var before = Postgres.Folders();
        var server = await PostgresServer.StartAsync(Cancellation);
        var place = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        Assert.Equal(("127.0.0.1", 3L), (place.Host, await AskAsync(server.ConnectionString, "select 1::bigint + 2")));
        Assert.Contains($"{place.Port}", server.ToString());
        Assert.Single(Postgres.Folders().Except(before));
        await server.DisposeAsync();
        Assert.Empty(Postgres.Folders().Except(before));
        Assert.False(await AnswersAsync(place.Port));
    }

    [Fact]
    public async Task A_server_that_is_killed_leaves_no_shared_memory()
    {
        Postgres.SkipIfMissing();
        Assert.SkipUnless(OperatingSystem.IsLinux(), SharedMemoryIsUnknown);
        var (folders, files) = (Postgres.Folders(), FilesInMemory());
        var server = await PostgresServer.StartAsync(Cancellation);
        var (number, segment) = ReadLock(Postgres.Folders().Except(folders).Single())!.Value;
        Assert.Contains(segment, Segments());
        Kill(number);
        await server.DisposeAsync();
        await AssertNothingStaysAsync(folders, files, segment);
    }

    [Fact]
    public async Task A_server_that_is_killed_while_its_data_is_made_leaves_no_shared_memory()
    {
        Postgres.SkipIfMissing();
        Assert.SkipUnless(OperatingSystem.IsLinux(), SharedMemoryIsUnknown);
        var (folders, files) = (Postgres.Folders(), FilesInMemory());
        var start = PostgresServer.StartAsync(Cancellation);
        var made = (Number: 0, Segment: "");
        await Waiting.UntilAsync(() => Postgres.Folders().Except(folders).FirstOrDefault() is { } folder && ReadLock(folder) is { Number: < 0 } read
            && IsBootstrap(-(made = read).Number));
        Kill(-made.Number);
        await Assert.ThrowsAsync<WorkerException>(() => start);
        await AssertNothingStaysAsync(folders, files, made.Segment);
    }

    [Fact]
    public async Task A_server_that_is_killed_with_its_keeper_leaves_nothing()
    {
        Postgres.SkipIfMissing();
        Assert.SkipUnless(OperatingSystem.IsLinux(), SharedMemoryIsUnknown);
        var (folders, files) = (Postgres.Folders(), FilesInMemory());
        await using var server = await PostgresServer.StartAsync(Cancellation);
        var (number, segment) = ReadLock(Postgres.Folders().Except(folders).Single())!.Value;
        var keeper = ParentOf(number);
        Kill(number);
        Kill(keeper);
        await AssertNothingStaysAsync(folders, files, segment);
    }

    [Fact]
    public async Task A_server_is_gone_when_whoever_asked_for_it_was_killed_with_all_its_children()
    {
        Postgres.SkipIfMissing();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no shell to be killed.");
        var before = Postgres.Folders();
        var keeper = PostgresKeeper.Command(PostgresInstallation.Find()!);
        using var notebook = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "{ echo; sleep 600; } | \"$@\"", "sh", keeper.FileName, .. keeper.ArgumentList])
        {
            RedirectStandardOutput = true,
        })!;
        var port = new NpgsqlConnectionStringBuilder(await notebook.StandardOutput.ReadLineAsync(Cancellation)).Port;
        Assert.True(await AnswersAsync(port));
        notebook.Kill(entireProcessTree: true);
        await Waiting.UntilAsync(() => !Postgres.Folders().Except(before).Any());
        Assert.False(await AnswersAsync(port));
    }

    [Fact]
    public async Task In_a_server_that_the_reader_names_nothing_stays_but_what_was_there()
    {
        Postgres.SkipIfMissing();
        const string Schemas = "select count(*) from pg_namespace where nspname like 'asynclab%'";
        await using var host = await PostgresServer.StartAsync(Cancellation);
        var before = await AskAsync(host.ConnectionString, Schemas);
        Environment.SetEnvironmentVariable(PostgresServer.Variable, host.ConnectionString);
        var server = await PostgresServer.StartAsync(Cancellation);
        await AskAsync(server.ConnectionString, "create table of_ours (id integer)");
        Assert.Equal((long)before! + 1, await AskAsync(host.ConnectionString, Schemas));
        await server.DisposeAsync();
        Assert.Equal(before, await AskAsync(host.ConnectionString, Schemas));
    }

    [Theory]
    [InlineData("this is no connection string")]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Timeout=2")]
    [InlineData("Host=127.0.0.1;Port=1\nUsername=nobody;Timeout=2")]
    public async Task A_server_that_cannot_be_reached_is_missing_and_the_reason_is_said(string given)
    {
        Environment.SetEnvironmentVariable(PostgresServer.Variable, given);
        await using var database = await Database.PostgresAsync(Cancellation);
        Assert.StartsWith("PostgreSQL could not be used: ", database.Missing);
        Assert.DoesNotContain("\n", database.Missing);
        await Assert.ThrowsAsync<InvalidOperationException>(database.OpenAsync);
    }

    [Fact]
    public async Task A_start_that_is_no_longer_wanted_leaves_nothing_behind()
    {
        Postgres.SkipIfMissing();
        var before = Postgres.Folders();
        using var stop = new CancellationTokenSource();
        var start = PostgresServer.StartAsync(stop.Token);
        await Waiting.UntilAsync(() => Postgres.Folders().Except(before).Any());
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        await Waiting.UntilAsync(() => !Postgres.Folders().Except(before).Any());
    }

    private static async Task AssertNothingStaysAsync(IReadOnlyList<string> folders, string[] files, string segment)
    {
        await Waiting.UntilAsync(() => !Postgres.Folders().Except(folders).Any());
        Assert.DoesNotContain(segment, Segments());
        // Beside it others may be at their start, which tries such a file.
        await Waiting.UntilAsync(() => !FilesInMemory().Except(files).Any());
    }

    // The number of the process, negative while the data is made; at the end of line 7 the one of its segment of System V, once it has that.
    private static (int Number, string Segment)? ReadLock(string folder)
    {
        try
        {
            return File.ReadAllLines(Path.Combine(folder, "data/postmaster.pid")) is { Length: >= 7 } lines
                ? (int.Parse(lines[0], CultureInfo.InvariantCulture), lines[6].Split(' ')[^1]) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool IsBootstrap(int number) =>
        File.Exists($"/proc/{number}/cmdline") && File.ReadAllText($"/proc/{number}/cmdline").Contains("--boot", StringComparison.Ordinal);

    private static int ParentOf(int number) =>
        int.Parse(File.ReadLines($"/proc/{number}/status").First(l => l.StartsWith("PPid:", StringComparison.Ordinal))[5..], CultureInfo.InvariantCulture);

    private static void Kill(int number)
    {
        using var process = Process.GetProcessById(number);
        process.Kill();
    }

    // proc_sysvipc(5): key, number, …
    private static List<string> Segments() =>
        [.. File.ReadLines("/proc/sysvipc/shm").Skip(1).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])];

    private static string[] FilesInMemory() => Directory.GetFiles("/dev/shm", "PostgreSQL.*");

    private static async Task<object?> AskAsync(string connectionString, string statement)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(statement);
        return await command.ExecuteScalarAsync(Cancellation);
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, Cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
