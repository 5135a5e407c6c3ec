using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace AsyncLab.Cli;

/// <summary>The command <c>verdicts</c>.</summary>
internal static class VerdictsCommand
{
    private static readonly Argument<string?> Book = new("book")
    {
        Description = "The folder of the web site. Without it, 'book' beside the folder 'notebooks' here or above.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Prints JSON, for programs." };

    private const string Examples = """
        Examples:
          asynclab verdicts                  those of the book beside the folder 'notebooks'
          asynclab verdicts book --json      for programs
        """;

    public static Command Create()
    {
        var command = new Command("verdicts", $"Prints what the last run found: each claim, judged for each runtime.\n\n{Examples}\n\n{ExitCode.ShortHelp}") { Book, Json };
        command.SetAction((parsed, _) => Failures.ToExitCodeAsync(() =>
        {
            Print(parsed.GetValue(Book), parsed.GetValue(Json));
            return Task.FromResult(ExitCode.Success);
        }));
        return command;
    }

    private static void Print(string? book, bool json)
    {
        var verdicts = VerdictFile.ReadAll(VerdictFile.FolderOf(book ?? NotebookFinder.DefaultOutput()));
        if (json)
            Console.WriteLine(VerdictFile.ToJson(verdicts));
        else
            AnsiConsole.Write(ToTable(verdicts));
    }

    private static Table ToTable(IReadOnlyList<VerdictFile> verdicts)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Claim", "Runtime", "Verdict", "Pair", "Ratio", "95 % interval", "Rounds", "Machine");
        // In a file or a pipe nothing says how wide a line may be.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 300;
        foreach (var (verdict, ratio) in verdicts.SelectMany(v => v.Ratios.Select(r => (v, r))))
        {
            table.AddRow(new[]
            {
                verdict.Name, verdict.Runtime, verdict.Outcome.ToLowerInvariant(), ratio.Pair,
                Times(ratio.Median), $"{Times(ratio.Low)} – {Times(ratio.High)}", $"{ratio.Rounds}",
                $"{verdict.Machine.Cpu}, {verdict.Machine.GrantedCores} CPUs, {verdict.Machine.System}",
            }.Select(Markup.Escape).ToArray());
        }
        return table;
    }

    private static string Times(double ratio) => ratio.ToString("#,0.##", CultureInfo.InvariantCulture) + "×";
}
