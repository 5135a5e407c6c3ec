using System.CommandLine;
using System.CommandLine.Parsing;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Cli;

/// <summary>What the command line says about how cells run.</summary>
/// <param name="Given">The parameters, as they were given.</param>
/// <param name="Options">Everything else that a notebook's process is told.</param>
/// <param name="AllowErrors">Whether failed cells leave the run a success.</param>
internal sealed record ExecutionOptions(IReadOnlyList<string> Given, RunOptions Options, bool AllowErrors)
{
    public const string Help = """
        A notebook ends with its first cell that fails; the notebooks after it still run.
        A cell that runs too long ends its notebook, too: its process is ended with all that it started.

        Tags in the first lines of a cell tell how it is run and shown:
          //| name: training       its name, in messages and in the link to it
          //| hide-input: true     its code is folded away
          //| hide-output: true    what it shows is left out of the page
          //| expect-error: true   it must fail; the run goes on
          //| skip: true           it does not run
          //| input: data.csv      a file or a folder that it reads; may be given several times
          //| timeout: 30s         its own time limit: ms, s, min or h
        A cell named 'parameters' declares the variables that --param sets, such as 'var rounds = 5;'.
        """;

    private static readonly Option<string[]> Parameters = new("--param", "-p")
    {
        Description = "Gives a variable of the cell named 'parameters' another value. Can be given again for another one.",
        HelpName = "name=value",
    };

    private static readonly Option<TimeSpan?> CellTimeout = new("--cell-timeout")
    {
        Description = "How long a cell may run, such as 60s, unless its tag 'timeout' says otherwise.",
        HelpName = "time",
        CustomParser = ParseLimit,
    };

    private static readonly Option<TimeSpan?> NotebookTimeout = new("--timeout")
    {
        Description = "How long a notebook may run, such as 10min.",
        HelpName = "time",
        CustomParser = ParseLimit,
    };

    private static readonly Option<long?> Memory = new("--memory-limit")
    {
        Description = "How much memory the objects of a notebook may take, such as 4GB. Without it, three quarters of this machine's.",
        HelpName = "size",
        CustomParser = ParseMemory,
    };

    private static readonly Option<bool> KeepGoing = new("--keep-going")
    {
        Description = "Goes on with the next cells of a notebook after one that failed.",
    };

    private static readonly Option<bool> AllowErrorsOption = new("--allow-errors")
    {
        Description = "Failed cells leave the run a success (exit code 0). A notebook whose process ended or whose time was up still does not.",
    };

    public static void AddTo(Command command)
    {
        foreach (var option in (Option[])[Parameters, CellTimeout, NotebookTimeout, Memory, KeepGoing, AllowErrorsOption])
            command.Options.Add(option);
    }

    public static ExecutionOptions Of(ParseResult parsed) => new(
        parsed.GetValue(Parameters) ?? [],
        new RunOptions
        {
            CellTimeout = parsed.GetValue(CellTimeout),
            Timeout = parsed.GetValue(NotebookTimeout),
            MemoryLimit = parsed.GetValue(Memory),
            KeepGoing = parsed.GetValue(KeepGoing),
        },
        parsed.GetValue(AllowErrorsOption));

    /// <summary>What the processes of these notebooks are told.</summary>
    /// <exception cref="UsageException">A parameter is none of theirs, or its value is wrong.</exception>
    public RunOptions For(IReadOnlyList<DibDocument> notebooks) => Options with { Parameters = RunParameters.Parse(Given, notebooks) };

    private static TimeSpan? ParseLimit(ArgumentResult argument)
    {
        var text = argument.Tokens.Count > 0 ? argument.Tokens[0].Value : "";
        if (DurationText.ParseLimit(text) is { } limit) return limit;
        argument.AddError($"'{text}' is no time limit: expected {DurationText.ExpectedLimit}.");
        return null;
    }

    private static long? ParseMemory(ArgumentResult argument)
    {
        var text = argument.Tokens.Count > 0 ? argument.Tokens[0].Value : "";
        if (MemoryText.ParseLimit(text) is { } limit) return limit;
        argument.AddError($"'{text}' is no memory limit: expected {MemoryText.ExpectedLimit}.");
        return null;
    }
}
