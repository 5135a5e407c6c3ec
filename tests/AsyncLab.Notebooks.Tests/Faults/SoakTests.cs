using System.Diagnostics;
using System.Globalization;
using AsyncLab.Notebooks.Tests.Book;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>
/// One run of many notebooks: what the command itself has does not grow. The variable ASYNCLAB_SOAK says how many times, and
/// ASYNCLAB_SOAK_CHAPTERS which chapters, by the start of their names; without it, a small notebook.
/// </summary>
[Trait("Category", "Slow")]
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    private const int FewTimes = 8;
    private const double Mebibyte = 1 << 20;

    private const double MostMemory = 300;
    private const int ManyTimes = 20;

    // The thread pool has as many as the load of the machine suggests.
    private const int SomeThreads = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task Notebook_after_notebook_the_command_has_no_more_processes_threads_files_and_memory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has is read from /proc.");
        var times = int.TryParse(Environment.GetEnvironmentVariable("ASYNCLAB_SOAK"), CultureInfo.InvariantCulture, out var asked) ? asked : FewTimes;
        var chapters = WriteChapters(times);
        var (folder, mark) = (Directory.CreateDirectory(_asynclab.PathOf("temporary")), Guid.NewGuid().ToString("N"));
        _asynclab.Variables["TMPDIR"] = folder.FullName;
        _asynclab.Variables[MarkedRun.Variable] = mark;
        using var run = new MarkedRun(_asynclab.Start("run", "notebooks", "--quick"), folder, mark);
        var seen = await WatchAsync(run, chapters);

        output.WriteLine(string.Join('\n', seen.Select((s, i) => $"{i + 1}: {s}")));
        Assert.Empty(await run.LeftAsync(TimeSpan.FromSeconds(10)));
        // The first ones load and compile what the others find there.
        var (before, after) = (seen.Take(seen.Count / 2).ToList(), seen.Skip(seen.Count / 2).ToList());
        Assert.InRange(after.Max(s => s.Files), 1, before.Max(s => s.Files));
        Assert.InRange(after.Max(s => s.Processes), 1, before.Max(s => s.Processes));
        Assert.InRange(after.Max(s => s.Threads), 1, before.Max(s => s.Threads) + SomeThreads);
        Assert.InRange(seen.Max(s => s.Memory), 1, MostMemory);
        if (times >= ManyTimes)
            Assert.InRange(seen.TakeLast(seen.Count / 4).Average(s => s.Memory), 1, seen.SkipLast(seen.Count / 4).TakeLast(seen.Count / 4).Average(s => s.Memory) * 1.15);
    }

    public void Dispose() => _asynclab.Dispose();

    private int WriteChapters(int times)
    {
        _asynclab.With("notebooks/setup.dib", File.ReadAllText(Path.Combine(Chapters.Folder, "setup.dib")));
        (string Name, string Text)[] chapters = Environment.GetEnvironmentVariable("ASYNCLAB_SOAK_CHAPTERS") is not { Length: > 0 } starts
            ? [("small", "#!csharp\n#!import setup.dib\n#!csharp\nawait Experiment.CompareAsync([Model.Sequential], rounds: 1)")]
            : [.. starts.Split(' ').SelectMany(s => Directory.EnumerateFiles(Chapters.Folder, s + "*.dib")).Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))];
        foreach (var (name, text) in chapters)
        {
            for (var i = 0; i < times; i++)
                _asynclab.With($"notebooks/{i:000}-{name}.dib", text);
        }

        foreach (var listing in Directory.EnumerateFiles(Path.Combine(Chapters.Folder, "python")))
            _asynclab.With($"notebooks/python/{Path.GetFileName(listing)}", File.ReadAllText(listing));
        return times * chapters.Length;
    }

    // While its last cell runs: between notebooks one process goes and the next one comes, and a page is written, which takes what the whole site asks for.
    private static async Task<IReadOnlyList<State>> WatchAsync(MarkedRun run, int chapters)
    {
        var (seen, state, errors) = (new List<State>(), new State(), run.Process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        while (await run.Process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            Assert.DoesNotContain(": failed", line);
            if (line.Contains(": cell ", StringComparison.Ordinal))
                state = Look(run.Process);
            else if (line.Contains(": succeeded in ", StringComparison.Ordinal))
                seen.Add(await CountAsync(run, state));
        }

        Assert.Equal((chapters, ""), (seen.Count, await errors));
        return seen;
    }

    private static State Look(Process command)
    {
        command.Refresh();
        return new(command.Threads.Count, Directory.GetFileSystemEntries($"/proc/{command.Id}/fd").Length, Math.Round(command.WorkingSet64 / Mebibyte, 1));
    }

    private static async Task<State> CountAsync(MarkedRun run, State state)
    {
        // The next notebook's process has been started already.
        await Task.Delay(Pause, TestContext.Current.CancellationToken);
        return state with { Processes = run.Members, TemporaryFiles = run.TemporaryFiles };
    }

    /// <summary>What a run has.</summary>
    /// <param name="Threads">How many the command has.</param>
    /// <param name="Files">How many files and pipes it has open.</param>
    /// <param name="Memory">What it keeps resident, in MiB.</param>
    /// <param name="Processes">How many there are after the notebook, with the command itself.</param>
    /// <param name="TemporaryFiles">How many files and folders lie in its temporary folder then.</param>
    private sealed record State(int Threads = 0, int Files = 0, double Memory = 0, int Processes = 0, int TemporaryFiles = 0);
}
