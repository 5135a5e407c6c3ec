using System.Diagnostics;
using System.Text.Json;
using AsyncLab.Notebooks.Tests.Book;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>The clock of the wall jumps by years while a notebook measures; libfaketime tells all its processes so.</summary>
[Trait("Category", "Slow")]
public sealed class ClockTests : IDisposable
{
    private const string Measures = """
        #!csharp
        #!import setup.dib
        #!csharp
        var cost = await Experiment.CompareAsync([Model.Sequential, Model.Thread, Python.Thread], rounds: 3);
        foreach (var point in cost.Points)
            Console.WriteLine("cost" + $":{point[Counter.WallTime].Min.Value:R} {point[Counter.WallTime].Max.Value:R};");
        Console.WriteLine("year" + $":{DateTime.UtcNow.Year}");
        """;

    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task A_clock_that_jumps_changes_no_duration()
    {
        var library = Directory.Exists("/usr/lib") ? Directory.GetDirectories("/usr/lib", "*-linux-*").Select(d => $"{d}/faketime/libfaketime.so.1").FirstOrDefault(File.Exists) : null;
        Assert.SkipWhen(library is null, "libfaketime is missing (apt-get install faketime).");
        Jump("+0d");
        foreach (var (name, value) in ((string, string)[])[("LD_PRELOAD", library), ("FAKETIME_TIMESTAMP_FILE", _asynclab.PathOf("clock")),
            ("FAKETIME_NO_CACHE", "1"), ("FAKETIME_DONT_FAKE_MONOTONIC", "1"), ("XDG_DATA_HOME", _asynclab.PathOf("data"))])
            _asynclab.Variables[name] = value;
        _asynclab.With("setup.dib", File.ReadAllText(Path.Combine(Chapters.Folder, "setup.dib"))).With("a.dib", Measures);
        var clock = Stopwatch.StartNew();
        using var process = _asynclab.Start("run", "a.dib", "--quick", "--report", "report.json");
        var run = AsyncLabProcess.EndAsync(process);
        for (var years = 1; !run.IsCompleted; years = -years)
        {
            Jump($"{365 * years:+0;-0}d");
            await Task.Delay(30, TestContext.Current.CancellationToken);
        }

        var result = await run;
        Assert.True(result.ExitCode == 0, $"exit code {result.ExitCode}\n{result.Output}{result.Error}");
        AssertDurations(clock.Elapsed.TotalSeconds);
    }

    public void Dispose() => _asynclab.Dispose();

    private void Jump(string offset)
    {
        File.WriteAllText(_asynclab.PathOf("clock.new"), offset);
        File.Move(_asynclab.PathOf("clock.new"), _asynclab.PathOf("clock"), overwrite: true);
    }

    private void AssertDurations(double most)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(_asynclab.PathOf("report.json")));
        var notebook = report.RootElement.GetProperty("notebooks")[0];
        Assert.All(notebook.GetProperty("cells").EnumerateArray(), c => Assert.InRange(c.GetProperty("elapsed").GetDouble(), 0, most));
        Assert.InRange(notebook.GetProperty("elapsed").GetDouble(), 0.1, most);
        var printed = File.ReadAllText(_asynclab.PathOf("book/a.html"));
        Assert.DoesNotContain($"year:{TimeProvider.System.GetUtcNow().Year}", printed);
        Assert.Contains("year:", printed);
        var costs = printed.Split("cost:").Skip(1).SelectMany(c => c.Split(';')[0].Split(' ')).ToList();
        Assert.NotEmpty(costs);
        // In nanoseconds: a jump would show as a year, or as less than nothing.
        Assert.All(costs, c => Assert.InRange(double.Parse(c, System.Globalization.CultureInfo.InvariantCulture), 0.01, 1e9));
    }
}
