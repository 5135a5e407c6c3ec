using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Tests.Runs;

public sealed class RunLogTests : IDisposable
{
    private const string Notebook = "#!markdown\n\nWords.\n\n#!csharp\n\n1 + 1\n\n#!csharp\n\n2 + 2\n";
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-test-");

    private string File => Path.Combine(_folder.FullName, "runs", "notebook.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_written_is_read()
    {
        Write(Notebook, complete: true);
        var run = SavedRun.Read(File)!;
        Assert.Equal((TimeSpan.FromSeconds(3), "print", Noon), (run.Elapsed, run.Header.Fingerprint, run.Header.Started));
        Assert.Equal(["2", "4"], ShownIn(run.Of(Parse(Notebook))));
        Assert.True(run.Of(Parse(Notebook)).Result.Succeeded);
    }

    [Fact]
    public void What_a_killed_run_showed_is_kept()
    {
        Write(Notebook, complete: false);
        var run = SavedRun.Read(File)!;
        Assert.Null(run.Elapsed);
        Assert.Equal(["2", "4"], ShownIn(run.Of(Parse(Notebook))));
    }

    [Fact]
    public void A_complete_run_is_worth_more_than_a_later_one_that_was_killed()
    {
        Write(Notebook, complete: true);
        Write(Notebook.Replace("1 + 1", "nothing"), complete: false);
        Assert.Equal(["2", "4"], ShownIn(SavedRun.Read(File)!.Of(Parse(Notebook))));
    }

    [Fact]
    public void A_line_that_was_cut_off_is_left_out()
    {
        Write(Notebook, complete: true);
        var text = System.IO.File.ReadAllText(File);
        Assert.All(Enumerable.Range(0, text.Length), length =>
        {
            System.IO.File.WriteAllText(File, text[..length]);
            Assert.All(SavedRun.Read(File) is { } run ? ShownIn(run.Of(Parse(Notebook))) : [], shown => Assert.Contains(shown, (string[])["2", "4"]));
        });
    }

    [Fact]
    public void Edited_prose_keeps_all_outputs_and_edited_code_those_before_it()
    {
        Write(Notebook, complete: true);
        var run = SavedRun.Read(File)!;
        Assert.Equal(["2", "4"], ShownIn(run.Of(Parse("#!markdown\n\nTitle.\n\n#!csharp\n\n1 + 1\n\n#!markdown\n\nMore.\n\n#!csharp\n\n2 + 2\n"))));
        Assert.Equal(["2"], ShownIn(run.Of(Parse(Notebook.Replace("2 + 2", "3 + 3")))));
        Assert.Empty(ShownIn(run.Of(Parse(Notebook.Replace("1 + 1", "3 + 3")))));
    }

    [Fact]
    public void Where_nothing_ran_there_is_nothing() => Assert.Null(SavedRun.Read(File));

    private void Write(string notebook, bool complete)
    {
        using var log = RunLog.Begin(File, Parse(notebook), "print", Noon);
        foreach (var (cell, shown) in ((int, string)[])[(2, "2"), (3, "4")])
        {
            log.Add(new CellStarted(cell));
            log.Add(new CellShowed(cell, new DisplayOutput("text/plain", shown)));
            log.Add(new CellEnded(cell, Succeeded: true, TimeSpan.FromSeconds(1)));
        }

        if (complete)
            log.Complete(TimeSpan.FromSeconds(3));
    }

    private static IEnumerable<string> ShownIn(NotebookRun run) =>
        run.Result.Cells.SelectMany(c => c.Outputs).OfType<DisplayOutput>().Select(o => o.Content);

    private static DibDocument Parse(string text) => DibDocument.Parse(text, "notebook.dib");
}
