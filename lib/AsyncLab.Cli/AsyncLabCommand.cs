using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using AsyncLab.Cli.Kernels;
using AsyncLab.Cli.Preview;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Cli;

/// <summary>The command line <c>asynclab</c>.</summary>
internal static class AsyncLabCommand
{
    // Long enough to end the notebook's processes and to write the page of what ran.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(15);

    public static async Task<int> InvokeAsync(string[] arguments)
    {
        // What follows "host" is between the engine and its process: no parser may look at it.
        if (arguments is [HostCommand.Name, .. var rest]) return await NotebookHost.RunAsync(rest);

        if (Suggestions.AreWanted(arguments)) return await Suggestions.PrintAsync(arguments, Commands());

        var root = Root();
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync($"{InOneLine(parsed.Errors[0].Message)} Run 'asynclab --help' to see what is possible.");
            return ExitCode.WrongUse;
        }
        if (parsed.CommandResult.Command == root) Shorten(root.Subcommands);
        return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = TimeToStop });
    }

    // What could have been written comes as a list, a line for each word.
    private static string InOneLine(string message) => message.Split('\n', StringSplitOptions.TrimEntries) is [var sentence, .. { Length: > 0 } words]
        ? $"{sentence} {string.Join(", ", words)}."
        : message;

    // Not a RootCommand: that takes its name from the assembly, which must differ from that of the library.
    private static Command Root()
    {
        var root = new Command("asynclab", Description) { new HelpOption(), new VersionOption() };
        foreach (var command in Commands()) root.Add(command);
        return root;
    }

    // In the list of all commands each has a line; its own help tells more.
    private static void Shorten(IEnumerable<Command> commands)
    {
        foreach (var command in commands) command.Description = command.Description!.Split('\n')[0];
    }

    private static Command[] Commands() =>
    [
        RunCommand.Create(),
        PreviewCommand.Create(),
        ExportCommand.Create(),
        CheckCommand.Create(),
        NewCommand.Create(),
        VerdictsCommand.Create(),
        KernelCommand.Create(),
        CompletionCommand.Create(),
    ];

    private const string Description = """
        Runs notebooks of C# (.dib, .ipynb) without an editor, checks them, and exports them as a web site.

        Examples:
          asynclab new notebooks/01-first.dib   begins a chapter
          asynclab check                        checks the folder 'notebooks' without running it
          asynclab preview                      shows it in a browser while you write it
          asynclab run                          runs it and writes the folder 'book'

        The variable NO_COLOR, if it is set, turns colours off. Each command ends with 0 if all went well; its help lists the other exit codes.
        """;
}
