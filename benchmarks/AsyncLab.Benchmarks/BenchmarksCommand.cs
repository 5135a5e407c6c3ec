using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AsyncLab.Benchmarks;

/// <summary>The command line of this program.</summary>
internal static class BenchmarksCommand
{
    public static async Task<int> InvokeAsync(string[] arguments)
    {
        // Between this program and its twin: no parser may look at it.
        if (arguments is [Twin.Command, var what])
            return await Twin.RunAsync(what);

        var parsed = Root().Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} Add --help to see what is possible.");
            return ExitCode.WrongUse;
        }

        return await parsed.InvokeAsync();
    }

    private static Command Root() => new("benchmarks", "Checks whether the library's measurements can be trusted.")
    {
        AgreementCommand.Create(),
        RepeatCommand.Create(),
        SpeedCommand.Create(),
        new HelpOption(),
    };
}
