using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Tests.Runs;

public sealed class RunSummaryTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-test-");

    private string Log => Path.Combine(_folder.FullName, "notebook.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_first_and_the_last_line_say_what_ran_and_how_it_ended(bool succeeded)
    {
        Write(succeeded, complete: true);
        var run = RunSummary.Read(Log)!;
        Assert.Equal(("print", Noon, TimeSpan.FromSeconds(3), succeeded), (run.Header.Fingerprint, run.Header.Started, run.Elapsed, run.Succeeded));
    }

    [Fact]
    public void A_run_that_was_killed_did_not_come_to_its_end()
    {
        Write(succeeded: true, complete: false);
        Assert.Null(RunSummary.Read(Log));
    }

    [Fact]
    public void A_log_that_was_cut_off_anywhere_counts_for_nothing()
    {
        Write(succeeded: true, complete: true);
        var text = File.ReadAllText(Log);
        Assert.All(Enumerable.Range(0, text.Length - 1), length =>
        {
            File.WriteAllText(Log, text[..length]);
            Assert.Null(RunSummary.Read(Log));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("null\nnull\n")]
    [InlineData("{}\n{}\n")]
    [InlineData("{\"took\":\"00:00:03\",\"succeeded\":true}\n")]
    public void What_is_no_log_counts_for_nothing(string text)
    {
        File.WriteAllText(Log, text);
        Assert.Null(RunSummary.Read(Log));
    }

    private void Write(bool succeeded, bool complete)
    {
        using var log = RunLog.Begin(Log, DibDocument.Parse("#!csharp\n\n1 + 1", "notebook.dib"), "print", Noon);
        log.Add(new CellStarted(1));
        log.Add(new CellShowed(1, new DisplayOutput("text/plain", new string('x', 5000))));
        log.Add(new CellEnded(1, succeeded, TimeSpan.FromSeconds(1)));
        if (complete)
            log.Complete(TimeSpan.FromSeconds(3));
    }
}
