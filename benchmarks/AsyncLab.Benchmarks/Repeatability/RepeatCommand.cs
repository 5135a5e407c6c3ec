using System.CommandLine;

namespace AsyncLab.Benchmarks;

/// <summary>The command <c>repeat</c>.</summary>
internal static class RepeatCommand
{
    private static readonly Argument<FileInfo> Notebook = new("notebook") { Description = "The notebook to run." };

    private static readonly Option<int> Times = new("--times")
    {
        Description = "How many times to run it.",
        DefaultValueFactory = _ => 20,
    };

    public static Command Create()
    {
        Notebook.AcceptExistingOnly();
        Times.Validators.Add(Check.AtLeastOne);
        var command = new Command("repeat",
            $"Runs a notebook many times and tells how often it came to which verdict.\n\n{ExitCode.Help}")
        {
            Notebook, Times,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(Notebook)!, parsed.GetValue(Times), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo notebook, int times, CancellationToken cancellation)
    {
        var runs = new List<RepeatedRun>();
        while (runs.Count < times)
        {
            var run = await BuiltCommand.RunAsync(notebook.FullName, cancellation);
            runs.Add(run);
            var found = run.Verdicts.Select(v => $"{v.Claim} {v.Outcome.ToString().ToLowerInvariant()} ({v.Runtime})");
            await Console.Error.WriteLineAsync($"run {runs.Count} of {times}: {(run.Succeeded ? string.Join(", ", found) : "failed")}");
        }

        var tally = new Tally(notebook.Name, runs);
        Console.WriteLine(tally.ToMarkdown());
        return tally.IsRepeatable ? ExitCode.Success : ExitCode.Differs;
    }
}
