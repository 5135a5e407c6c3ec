using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

/// <summary>Runs the fixtures.</summary>
internal static class Notebooks
{
    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    /// <summary>The command of a notebook's process.</summary>
    public static IReadOnlyList<string> HostCommand { get; } =
        [DotnetCommand.Path, "exec", Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll"), "host"];

    /// <summary>Runs a fixture in this process.</summary>
    public static Task<NotebookResult> RunAsync(string name, RunOptions? options = null) => RunAsync(DibDocument.Load(Fixture(name)), options);

    /// <summary>Runs cells in this process, as if they stood in the file <c>test.dib</c> beside the fixtures.</summary>
    public static Task<NotebookResult> RunCellsAsync(params string[] cells) =>
        RunAsync(DibDocument.Parse(string.Join("\n", cells.Select(c => $"#!csharp\n\n{c}\n")), Fixture("test.dib")));

    /// <summary>Runs a fixture in a process of its own.</summary>
    public static async Task<NotebookResult> RunInProcessAsync(
        string name, Action<RunEvent>? observe = null, CancellationToken? cancellation = null, RunOptions? options = null)
    {
        var result = new ResultBuilder(DibDocument.Load(Fixture(name)));
        await foreach (var e in NotebookProcess.RunAsync(
            HostCommand, Fixture(name), options ?? RunOptions.Default, cancellation ?? TestContext.Current.CancellationToken))
        {
            result.Add(e);
            observe?.Invoke(e);
        }

        return result.Result;
    }

    public static string Console(this CellResult cell) => string.Concat(cell.Outputs.OfType<ConsoleOutput>().Select(o => o.Text));

    public static string Display(this CellResult cell) => Assert.Single(cell.Outputs.OfType<DisplayOutput>()).Content;

    public static ErrorOutput Error(this NotebookResult result) =>
        Assert.Single(result.Cells.SelectMany(c => c.Outputs).OfType<ErrorOutput>());

    /// <summary>Runs a notebook in this process.</summary>
    public static async Task<NotebookResult> RunAsync(DibDocument document, RunOptions? options = null)
    {
        var result = new ResultBuilder(document);
        using (var runner = new NotebookRunner(document.Path, result.Add, options))
            await runner.RunAsync(document);

        return result.Result;
    }
}
