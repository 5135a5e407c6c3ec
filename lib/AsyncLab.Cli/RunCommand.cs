using System.CommandLine;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Export;

namespace AsyncLab.Cli;

/// <summary>The command <c>run</c>.</summary>
internal static class RunCommand
{
    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Notebooks, folders of notebooks, or patterns such as notebooks/0*.dib. " +
            "Without any, the folder 'notebooks' here or in a folder above.",
        Arity = ArgumentArity.ZeroOrMore,
        // Without it the help would list what can be completed.
        HelpName = "path",
        CompletionSources = { NotebookPaths.Complete },
    };

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
            $"Runs notebooks, each in a process of its own, and writes what they show as a web site.\n\n{Examples}\n\n{ExitCode.Help}")
        {
            Paths, Output, Quick,
        };
        command.SetAction((parsed, cancellation) =>
        {
            // The notebooks' processes inherit it.
            if (parsed.GetValue(Quick)) Environment.SetEnvironmentVariable("ASYNCLAB_QUICK", "1");
            return RunAsync(parsed.GetValue(Paths) ?? [], parsed.GetValue(Output), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string? output, CancellationToken cancellation)
    {
        try
        {
            var notebooks = NotebookFinder.Find(paths);
            var book = output ?? NotebookFinder.DefaultOutput(notebooks[0].Path);
            // The notebooks' processes inherit it.
            if (Environment.GetEnvironmentVariable(VerdictFile.FolderVariable) is null or "")
                Environment.SetEnvironmentVariable(VerdictFile.FolderVariable, VerdictFile.FolderOf(book));
            Environment.SetEnvironmentVariable("ASYNCLAB_PROGRESS", "osc");
            var site = new Site(book);
            var allSucceeded = await new BookRun(notebooks, site, RunView.ForThisConsole()).RunAsync(cancellation);
            Console.WriteLine(notebooks is [var only] ? site.PageOf(only.Path) : site.Index);
            return allSucceeded ? ExitCode.Success : ExitCode.CellFailed;
        }
        catch (UsageException e)
        {
            return await FailAsync(e.Message, ExitCode.WrongUse);
        }
        catch (DibFormatException e)
        {
            return await FailAsync(e.Message, ExitCode.UnreadableNotebook);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync($"The web site cannot be written: {e.Message} Choose another folder with --output.", ExitCode.WrongUse);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync("Stopped.", ExitCode.Interrupted);
        }
    }

    private static async Task<int> FailAsync(string message, int code)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }
}
