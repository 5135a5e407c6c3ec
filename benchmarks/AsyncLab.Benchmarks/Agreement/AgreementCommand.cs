using System.CommandLine;

namespace AsyncLab.Benchmarks;

/// <summary>The command <c>agreement</c>.</summary>
internal static class AgreementCommand
{
    private static readonly Option<int> Rounds = new("--rounds")
    {
        Description = "How many processes of each tool measure each program.",
        DefaultValueFactory = _ => 5,
    };

    public static Command Create()
    {
        Rounds.Validators.Add(Check.AtLeastOne);
        var command = new Command("agreement",
            $"Measures the same programs with AsyncLab, BenchmarkDotNet and timeit, and prints a table as Markdown.\n\n{ExitCode.Help}")
        {
            Rounds,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(Rounds), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int rounds, CancellationToken cancellation)
    {
        IReadOnlyList<Subject> subjects = Runtime.CPython.IsAvailable ? [.. Subject.DotNet, .. Subject.CPython] : Subject.DotNet;
        var rows = await new AgreementRun(subjects, CpuTime.Watch, Console.Error.WriteLine).MeasureAsync(rounds, cancellation);
        var (ofCalls, ofUnits) = await Twin.OverheadAsync(cancellation);
        var table = new AgreementTable(rows, ofCalls, ofUnits, TimeProvider.System.GetLocalNow(), Place());
        Console.WriteLine(table.ToMarkdown());
        if (Runtime.CPython.Missing is { } missing)
            Console.WriteLine(missing);
        return table.ExitCode;
    }

    private static string Place()
    {
        var machine = Machine.Current;
        string[] runtimes = Runtime.CPython.IsAvailable ? [machine.Runtime, Runtime.CPython.Name] : [machine.Runtime];
        return string.Join(", ", [$"{machine.Cpu} with {machine.Cores} CPUs", machine.System, .. runtimes]);
    }
}
