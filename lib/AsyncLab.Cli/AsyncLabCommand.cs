using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
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

        var parsed = Root().Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} Run 'asynclab --help' to see what is possible.");
            return ExitCode.WrongUse;
        }
        return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = TimeToStop });
    }

    // Not a RootCommand: that takes its name from the assembly, which must differ from that of the library.
    private static Command Root() => new("asynclab", "Runs .dib notebooks and exports them as a web site.")
    {
        RunCommand.Create(),
        PreviewCommand.Create(),
        VerdictsCommand.Create(),
        new HelpOption(),
        new VersionOption(),
    };
}
