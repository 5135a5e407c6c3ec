using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli;

/// <summary>A line for each thing that happens.</summary>
internal sealed class PlainView(TextWriter output) : IRunView
{
    public Task ShowAsync(Func<Task> run) => run();

    public void Started(NotebookProgress notebook) =>
        output.WriteLine(notebook.Expected is { } expected ? $"{notebook.Name}, expected to take {expected.ToText()}" : notebook.Name);

    public void CellStarted(NotebookProgress notebook, int cell, TimeSpan elapsed) =>
        output.WriteLine($"{notebook.Name}: cell {cell} of {notebook.Cells}, {elapsed.ToText()}");

    // In a file or a pipe nobody watches.
    public void CellProgressed(NotebookProgress notebook, int cell, int percent)
    {
    }

    // A reader of lines wants to know which cell failed, and then it is told what that cell printed.
    public void CellPrinted(string text)
    {
    }

    public void Ended(NotebookProgress notebook, NotebookRun run)
    {
        output.WriteLine($"{notebook.Name}: {FailureText.Outcome(run)}");
        output.Write(FailureText.Of(run.Result));
    }

    public void Unchanged(NotebookProgress notebook) => output.WriteLine(notebook.Unchanged);
}
