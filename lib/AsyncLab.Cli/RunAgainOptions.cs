using System.CommandLine;

namespace AsyncLab.Cli;

/// <summary>What is asked for of a run after others: whether all is run, and which reports are written.</summary>
/// <param name="Force">Whether notebooks run although nothing changed.</param>
/// <param name="Reports">The files of the reports.</param>
internal sealed record RunAgainOptions(bool Force, IReadOnlyList<string> Reports)
{
    /// <summary>What the help says of it.</summary>
    public const string Help = """
        A notebook whose last run succeeded is not run again if nothing changed that it depends on: its code, the
        files that it imports or loads, the libraries that it refers to with all in their folders, the variables
        ASYNCLAB_… of the environment, the parameters, and asynclab itself. Its page is made again from the log of
        that run if its prose changed. --force runs everything. Other files that a notebook reads have to be named
        in a line above the code of a cell: //| input: PATH. PATH is a file or a folder, seen from the notebook,
        and may contain variables of the environment: //| input: $ASYNCLAB_RESULTS.
        """;

    private static readonly Option<bool> ForceOption = new("--force") { Description = "Runs all notebooks, also those that did not change." };

    private static readonly Option<string[]> ReportOption = new("--report")
    {
        Description = "Writes what became of each cell into a file: .json (see report.schema.json) or .trx (Visual Studio test results). May be given several times.",
        HelpName = "file",
    };

    /// <summary>Makes a command understand the options.</summary>
    public static void AddTo(Command command)
    {
        command.Add(ForceOption);
        command.Add(ReportOption);
        ReportOption.Validators.Add(result =>
        {
            foreach (var problem in result.Tokens.Select(t => RunReport.ProblemWith(t.Value)).OfType<string>())
                result.AddError(problem);
        });
    }

    public static RunAgainOptions Of(ParseResult parsed) => new(parsed.GetValue(ForceOption), parsed.GetValue(ReportOption) ?? []);
}
