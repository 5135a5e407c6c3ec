using System.Text.Json;

namespace AsyncLab.Benchmarks.Tests;

public class TallyTests
{
    [Fact]
    public void A_claim_is_counted_by_its_outcomes_for_each_runtime()
    {
        var tally = new Tally("05.dib", [
            Run(Verdict("C10", ".NET", Outcome.Holds), Verdict("C2", ".NET", Outcome.Holds, 180), Verdict("C2", "CPython", Outcome.Holds)),
            Run(Verdict("C10", ".NET", Outcome.Holds), Verdict("C2", ".NET", Outcome.Holds, 200), Verdict("C2", "CPython", Outcome.Inconclusive)),
            Run(Verdict("C10", ".NET", Outcome.Holds), Verdict("C2", ".NET", Outcome.Holds, 190), Verdict("C2", "CPython", Outcome.Holds)),
        ]);
        var lines = tally.ToMarkdown().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("3 runs of 05.dib; took 0:04:30.", lines[0]);
        Assert.Equal(
            ["- C2, .NET: holds 3 times", "- C2, CPython: holds 2 times, inconclusive once", "- C10, .NET: holds 3 times"],
            lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Contains("  - thread ÷ coroutine: 190× (180× to 200×)", lines);
    }

    [Fact]
    public void Runs_that_come_to_the_same_verdicts_are_repeatable() =>
        Assert.True(new Tally("05.dib", [Run(Verdict("C2", ".NET", Outcome.Fails)), Run(Verdict("C2", ".NET", Outcome.Fails))]).IsRepeatable);

    [Fact]
    public void A_different_verdict_a_missing_one_a_failed_run_and_none_at_all_are_not()
    {
        var holds = Run(Verdict("C2", ".NET", Outcome.Holds));
        Assert.False(new Tally("05.dib", [holds, Run(Verdict("C2", ".NET", Outcome.Fails))]).IsRepeatable);
        Assert.False(new Tally("05.dib", [holds, holds with { Succeeded = false }]).IsRepeatable);
        Assert.False(new Tally("05.dib", [Run(), Run()]).IsRepeatable);
        var gap = new Tally("05.dib", [holds, Run()]);
        Assert.False(gap.IsRepeatable);
        Assert.Contains("holds once, missing once", gap.ToMarkdown());
    }

    [Fact]
    public void Failed_runs_are_counted() =>
        Assert.Contains("1 run of 05.dib; took 0:01:30; 1 failed.", new Tally("05.dib", [Run() with { Succeeded = false }]).ToMarkdown());

    [Fact]
    public void Verdicts_are_read_as_the_library_saves_them()
    {
        var folder = Directory.CreateTempSubdirectory("asynclab-tally-");
        try
        {
            var saved = Verdict("C2", ".NET 10", Outcome.Holds, 180);
            ResultFile.Write(Path.Combine(folder.FullName, "C2.dotnet.json"), JsonSerializer.Serialize(saved, ResultJson.Default.SavedVerdict));
            var read = Assert.Single(RepeatedRun.ReadVerdicts(folder.FullName));
            Assert.Equal(("C2", ".NET 10", Outcome.Holds, 180.0), (read.Claim, read.Runtime, read.Outcome, read.Ratios[0].Median));
            File.WriteAllText(Path.Combine(folder.FullName, "C3.dotnet.json"), "{}");
            Assert.Throws<InvalidDataException>(() => RepeatedRun.ReadVerdicts(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_run_that_left_no_folder_has_no_verdicts() =>
        Assert.Empty(RepeatedRun.ReadVerdicts(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString())));

    private static RepeatedRun Run(params SavedVerdict[] verdicts) => new(true, TimeSpan.FromSeconds(90), verdicts);

    private static SavedVerdict Verdict(string claim, string runtime, Outcome outcome, double ratio = 100) => new(
        claim, "", runtime, outcome, [new("thread", "coroutine", ratio, ratio, ratio, 3, [ratio])], Machine.Current, DateTimeOffset.UnixEpoch);
}
