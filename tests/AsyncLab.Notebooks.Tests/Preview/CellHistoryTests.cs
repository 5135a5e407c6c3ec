using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Preview;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Tests.Preview;

public sealed class CellHistoryTests : IDisposable
{
    private const string Notebook = "#!markdown\n\nWords.\n\n#!csharp\n\none\n\n#!csharp\n\ntwo\n\n#!csharp\n\nthree\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_cells_showed_stays_with_them_when_words_around_them_change()
    {
        var history = Ran(Notebook);
        var code = Parse("#!markdown\n\nTitle.\n\n#!csharp\n\none\n\n#!markdown\n\nMore.\n\n" + Notebook[Notebook.IndexOf("#!csharp\n\ntwo", StringComparison.Ordinal)..]);
        Assert.True(history.IsCompleteFor(code));
        Assert.Equal(["one", "two", "three"], ShownIn(history, code));
        Assert.Equal([1, 3, 4], history.Of(code).Result.Cells.Where(c => c.Status == CellStatus.Succeeded).Select(c => c.Cell.Number - 1));
    }

    [Fact]
    public void From_a_changed_cell_on_nothing_has_run()
    {
        var history = Ran(Notebook);
        var code = Parse(Notebook.Replace("two", "zwei"));
        Assert.Equal(1, history.CountSame(code));
        Assert.False(history.IsCompleteFor(code));
        Assert.Equal(["one"], ShownIn(history, code));
    }

    [Fact]
    public void A_new_cell_at_the_end_has_to_run_and_a_cell_that_is_gone_has_not()
    {
        Assert.False(Ran(Notebook).IsCompleteFor(Parse(Notebook + "#!csharp\n\nfour\n")));
        Assert.True(Ran(Notebook).IsCompleteFor(Parse(Notebook[..Notebook.IndexOf("#!csharp\n\nthree", StringComparison.Ordinal)])));
    }

    [Fact]
    public void A_cell_that_failed_does_not_run_again_before_something_changes()
    {
        var history = Ran(Notebook, failing: 3);
        Assert.True(history.IsCompleteFor(Parse(Notebook)));
        Assert.True(history.IsCompleteFor(Parse(Notebook.Replace("Words", "Text").Replace("three", "drei"))));
        Assert.False(history.IsCompleteFor(Parse(Notebook.Replace("two", "zwei"))));
    }

    [Fact]
    public void A_cell_that_fails_leaves_nothing_of_an_earlier_run_below_it()
    {
        var (history, code) = (Ran(Notebook), Parse(Notebook));
        history.Begin(code, DateTimeOffset.Now);
        Add(history, code, 2, "again", succeeded: false);
        Assert.Equal(["again"], ShownIn(history, code));
    }

    [Fact]
    public void A_cell_that_runs_looks_like_one_that_has_not_run_yet()
    {
        var (history, code) = (Ran(Notebook), Parse(Notebook));
        history.Begin(code, DateTimeOffset.Now);
        history.Add(code, new CellStarted(2));
        history.Add(code, new CellShowed(2, new ConsoleOutput("half", false)));
        Assert.Equal((CellStatus.NotRun, CellStatus.Succeeded), (history.Of(code).Result.Cells[1].Status, history.Of(code).Result.Cells[2].Status));
        Assert.False(history.IsCompleteFor(code));
    }

    [Fact]
    public void What_was_saved_is_there_again_as_far_as_the_code_is_the_same()
    {
        var file = Path.Combine(_folder.FullName, "log.jsonl");
        Ran(Notebook).Save(file, Parse(Notebook), "");
        var edited = Parse(Notebook.Replace("Words", "Text").Replace("three", "drei"));
        var history = new CellHistory(edited, SavedRun.Read(file));
        Assert.Equal(["one", "two"], ShownIn(history, edited));
        Assert.Equal(2, history.CountSame(edited));
        Assert.NotEqual(default, history.Of(edited).Started);
    }

    [Fact]
    public void A_file_that_a_cell_imports_is_part_of_it()
    {
        var import = Path.Combine(_folder.FullName, "setup.dib");
        File.WriteAllText(import, "#!csharp\n\n#!import code.cs\n#r \"System.Xml\"\n");
        var notebook = "#!csharp\n\none\n\n#!csharp\n\n#!import setup.dib\n";
        var before = Parse(notebook);
        Assert.Equal([Path.Combine(_folder.FullName, "code.cs"), import], before.Imports);
        Assert.Equal(["System.Xml none"], before.References);

        var history = Ran(notebook);
        File.WriteAllText(Path.Combine(_folder.FullName, "code.cs"), "int x = 1;");
        Assert.Equal(1, history.CountSame(Parse(notebook)));
    }

    [Fact]
    public void Files_that_import_each_other_end_somewhere()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.dib"), "#!csharp\n\n#!import b.dib");
        File.WriteAllText(Path.Combine(_folder.FullName, "b.dib"), "#!csharp\n\n#!import a.dib");
        Assert.Equal(2, Parse("#!csharp\n\n#!import a.dib").Imports.Count);
    }

    private CellHistory Ran(string notebook, int? failing = null)
    {
        var code = Parse(notebook);
        var history = new CellHistory(code, saved: null);
        history.Begin(code, DateTimeOffset.Now);
        foreach (var cell in code.Cells.Select(c => c.Cell).TakeWhile(c => failing is null || c.Number <= failing))
            Add(history, code, cell.Number, cell.Source, cell.Number != failing);
        return history;
    }

    private static void Add(CellHistory history, NotebookCode code, int cell, string shown, bool succeeded)
    {
        history.Add(code, new CellStarted(cell));
        history.Add(code, new CellShowed(cell, new DisplayOutput("text/plain", shown)));
        history.Add(code, new CellEnded(cell, succeeded, TimeSpan.FromSeconds(1)));
    }

    private static IEnumerable<string> ShownIn(CellHistory history, NotebookCode code) =>
        history.Of(code).Result.Cells.SelectMany(c => c.Outputs).OfType<DisplayOutput>().Select(o => o.Content);

    private NotebookCode Parse(string text) => new(DibDocument.Parse(text, Path.Combine(_folder.FullName, "notebook.dib")));
}
