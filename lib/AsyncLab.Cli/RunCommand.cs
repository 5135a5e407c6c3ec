using System.CommandLine;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli;

/// <summary>The command <c>run</c>.</summary>
internal static class RunCommand
{
    private static readonly Argument<string[]> Paths = NotebookPaths.Argument();

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The folder for the web site. Without it, 'book' beside the folder 'notebooks'.",
        HelpName = "folder",
    };

    private static readonly Option<bool> Quick = new("--quick")
    {
        Description = "A first look: sets ASYNCLAB_QUICK=1 for the notebooks, which then measure fewer rounds.",
    };

    private const string Examples = """
        Examples:
          asynclab run                                runs the folder 'notebooks', here or above
          asynclab run notebooks/0*.dib --quick       takes a first look at some chapters
          asynclab run analysis.ipynb -o out          runs a notebook of Jupyter in C#
        """;

    public static Command Create()
    {
        var command = new Command("run",
            $"Runs notebooks, each in a process of its own, and writes what they show as a web site.\n\n{Examples}\n\n{RunAgainOptions.Help}\n\n{ExecutionOptions.Help}\n\n{ExitCode.Help}")
        {
            Paths, Output, Quick,
        };
        RunAgainOptions.AddTo(command);
        ExecutionOptions.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            // The notebooks' processes inherit it.
            if (parsed.GetValue(Quick)) Environment.SetEnvironmentVariable("ASYNCLAB_QUICK", "1");
            return RunAsync(parsed.GetValue(Paths) ?? [], parsed.GetValue(Output), ExecutionOptions.Of(parsed), RunAgainOptions.Of(parsed), cancellation);
        });
        return command;
    }

    /// <summary>Runs notebooks and writes their pages; whether every notebook succeeded.</summary>
    internal static async Task<bool> RunAsync(
        IReadOnlyList<DibDocument> notebooks, string book, Site site, ExecutionOptions options, RunAgainOptions again, CancellationToken cancellation)
    {
        var execution = options.For(notebooks);
        NotebookVariables.Set(book);
        var last = new LastRuns(site, new Fingerprints(book), execution, again.Force);
        var report = new RunReport(again.Reports);
        await using var processes = new NotebookProcesses(execution);
        try
        {
            return await new BookRun(notebooks, site, RunView.ForThisConsole(), processes, report, last) { AllowErrors = options.AllowErrors }.RunAsync(cancellation);
        }
        finally
        {
            await report.WriteAsync(notebooks);
        }
    }

    private static Task<int> RunAsync(
        string[] paths, string? output, ExecutionOptions options, RunAgainOptions again, CancellationToken cancellation) =>
        Failures.ToExitCodeAsync(async () =>
        {
            var notebooks = NotebookFinder.Find(paths);
            var book = output ?? NotebookFinder.DefaultOutput(notebooks[0].Path);
            var site = new Site(book);
            var allSucceeded = await RunAsync(notebooks, book, site, options, again, cancellation);
            Console.WriteLine(notebooks is [var only] ? site.PageOf(only.Path) : site.Index);
            return allSucceeded ? ExitCode.Success : ExitCode.CellFailed;
        }, what: "The web site");
}
