using System.CommandLine;
using System.Diagnostics;
using AsyncLab.Notebooks.Checks;

namespace AsyncLab.Cli;

/// <summary>The command <c>check</c>.</summary>
internal static class CheckCommand
{
    private const string Examples = """
        Examples:
          asynclab check                                   the folder 'notebooks', here or above
          asynclab check 05-cost.dib --restore             fetches the packages that the notebook refers to
          asynclab check other.ipynb --ignore portability  for a notebook that no other program opens
          asynclab check --format github                   annotations for a pull request
        """;

    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Notebooks, folders of notebooks, or patterns. Without any, the folder 'notebooks' here or in a folder above.",
        Arity = ArgumentArity.ZeroOrMore,
        // Without it the help would list what can be completed.
        HelpName = "path",
        CompletionSources = { NotebookPaths.Complete },
    };

    private static readonly Option<string> Format = OneOf(["text", "json", "github"], new Option<string>("--format")
    {
        Description = "text: a line for each finding. json: for programs. github: annotations of GitHub Actions.",
        DefaultValueFactory = _ => "text",
    });

    private static readonly Option<string[]> Ignore = OneOf([.. NotebookChecker.RuleNames.Select(r => r.Name), Rules.PortabilityName], new Option<string[]>("--ignore")
    {
        Description = "Leaves out a rule, or with 'portability' all rules about other programs for notebooks.",
        HelpName = "rule",
    });

    private static readonly Option<bool> Restore = new("--restore")
    {
        Description = "Fetches packages that are not on this machine. Without it, nothing is fetched.",
    };

    public static Command Create()
    {
        var command = new Command("check", $"""
            Checks notebooks without running them: that they parse and compile, that links and pictures lead somewhere, and that other programs for notebooks can run them, too.

            {Examples}

            Rules for any notebook:
            {List(Rules.GeneralNames)}

            Rules of portability (a notebook that keeps them runs unchanged in .NET Interactive, in Verso and here):
            {List(Rules.PortabilityNames)}

            {ExitCode.CheckHelp}
            """)
        {
            Paths, Format, Ignore, Restore,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(Paths) ?? [],
            CheckReport.In(parsed.GetValue(Format)!),
            new() { Ignored = (parsed.GetValue(Ignore) ?? []).ToHashSet(), Restores = parsed.GetValue(Restore) },
            cancellation));
        return command;
    }

    private static Option<T> OneOf<T>(string[] words, Option<T> option)
    {
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static string List(IEnumerable<(string Name, string Summary)> rules) =>
        string.Join('\n', rules.Select(r => $"  {r.Name,-20} {r.Summary}"));

    private static Task<int> RunAsync(string[] paths, CheckReport report, NotebookChecker checker, CancellationToken cancellation) =>
        Failures.ToExitCodeAsync(async () =>
        {
            var clock = Stopwatch.StartNew();
            var files = NotebookFinder.FindFiles(paths);
            var findings = await checker.CheckAsync(files, cancellation);
            report.Write(Console.Out, findings, files.Count, clock.Elapsed);
            return findings.Count == 0 ? ExitCode.Success : ExitCode.SomethingFound;
        });
}
