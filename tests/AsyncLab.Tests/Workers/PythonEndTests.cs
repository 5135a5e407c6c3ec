namespace AsyncLab.Tests.Workers;

/// <summary>A worker of CPython and its children end together, and leave nothing behind.</summary>
public sealed class PythonEndTests : IDisposable
{
    private const string Wait = """{"$type":"wait","time":"01:00:00"}""";
    private const string Cpu = """{"$type":"cpu","iterations":1000000000}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("asynclab-tests-").FullName;

    public static TheoryData<string, string, string> Work => new()
    {
        { "start-and-finish", "python-fork", Wait },
        { "start-and-finish", "python-fork", Cpu },
        { "start-and-finish", "python-spawn", Cpu },
        { "heartbeat", "python-fork", Cpu },
        { "timeline", "python-fork", Wait },
    };

    [Theory]
    [MemberData(nameof(Work))]
    public async Task All_end_with_the_standard_input(string request, string model, string workload)
    {
        using var worker = Ask(request, model, workload);
        var family = await FamilyAsync();
        worker.Process.StandardInput.Close();
        Assert.Equal(1, (await worker.EndAsync()).ExitCode);
        await PythonProcess.GoneAsync(family);
    }

    [Theory]
    [MemberData(nameof(Work))]
    public async Task All_end_when_the_worker_is_killed(string request, string model, string workload)
    {
        using var worker = Ask(request, model, workload);
        var family = await FamilyAsync();
        worker.Process.Kill();
        await PythonProcess.GoneAsync(family);
    }

    [Theory]
    [InlineData("python-asyncio")]
    [InlineData("python-thread")]
    public async Task A_worker_that_computes_ends_with_the_standard_input(string model)
    {
        using var worker = Ask("start-and-finish", model, Cpu);
        worker.Process.StandardInput.Close();
        Assert.Equal(1, (await worker.EndAsync()).ExitCode);
    }

    [Theory]
    [InlineData("python-fork")]
    [InlineData("python-spawn")]
    public async Task Children_hold_neither_the_standard_input_nor_the_standard_output(string model)
    {
        var before = Pipes(Environment.ProcessId).ToArray();
        using var worker = Ask("start-and-finish", model, Wait);
        var family = await FamilyAsync();
        string?[] others = [.. before, Link(worker.Process.Id, "2")];
        Assert.NotEmpty(PipesToUs(worker.Process.Id).Except(others));
        Assert.All(family.Where(id => id != worker.Process.Id), id => Assert.Empty(PipesToUs(id).Except(others)));
    }

    [Theory]
    [InlineData("write")]
    [InlineData("read")]
    [InlineData("append")]
    [InlineData("rename")]
    [InlineData("delete")]
    public async Task Files_are_gone_when_the_measurement_is_over(string operation)
    {
        using var worker = Ask("start-and-finish", "python-thread", $$"""{"$type":"file","operation":"{{operation}}","bytes":5000}""");
        var (output, errors, exitCode) = await worker.EndAsync();
        Assert.True(exitCode == 0, errors);
        Assert.Contains("WallTime", output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Files_are_gone_when_the_standard_input_has_ended()
    {
        using var worker = Ask("start-and-finish", "python-thread", """{"$type":"file","operation":"append","bytes":50000000}""");
        await Waiting.UntilAsync(() => Directory.EnumerateFileSystemEntries(_folder).Any());
        worker.Process.StandardInput.Close();
        Assert.Equal(1, (await worker.EndAsync()).ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PythonProcess Ask(string request, string model, string workload)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tree of processes is read from /proc.");
        return new($$"""{"$type":"{{request}}","model":"{{model}}","workload":{{workload}},"units":2}""", _folder);
    }

    // The worker and what it started.
    private static async Task<IReadOnlyList<int>> FamilyAsync()
    {
        await Waiting.UntilAsync(() => Descendants.OfThisProcess().Count >= 2);
        // A child that has just been started is a copy of its parent, with all that the parent holds.
        await Task.Delay(300, TestContext.Current.CancellationToken);
        return Descendants.OfThisProcess();
    }

    private static IEnumerable<string?> PipesToUs(int id) => Pipes(id).Intersect(Pipes(Environment.ProcessId));

    private static IEnumerable<string?> Pipes(int id) =>
        Directory.EnumerateFileSystemEntries($"/proc/{id}/fd").Select(d => Link(id, Path.GetFileName(d)))
            .Where(link => link?.StartsWith("pipe:", StringComparison.Ordinal) ?? false);

    private static string? Link(int id, string descriptor) => new FileInfo($"/proc/{id}/fd/{descriptor}").LinkTarget;
}
