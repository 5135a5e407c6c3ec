using System.Diagnostics;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Cli;

/// <summary>Writes for programs what became of each notebook and cell.</summary>
/// <param name="files">Where to; the ending says in which form.</param>
internal sealed class RunReport(IReadOnlyList<string> files)
{
    private static readonly Dictionary<string, Func<ReportedRun, string>> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = ReportJson.Of,
        [".trx"] = ReportTrx.Of,
    };

    private readonly DateTimeOffset _started = DateTimeOffset.Now;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<ReportedNotebook> _notebooks = [];

    /// <summary>Takes in how a notebook ended; nothing, if nobody wants a report.</summary>
    /// <param name="outcome">How.</param>
    /// <param name="run">Gets its run, which may have to be read.</param>
    public void Add(NotebookOutcome outcome, Func<NotebookRun> run)
    {
        if (files.Count > 0)
            _notebooks.Add(Reported(outcome, run()));
    }

    /// <summary>Writes the files.</summary>
    /// <param name="notebooks">All that were to run; those that were not added did not get their turn.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public async Task WriteAsync(IReadOnlyList<DibDocument> notebooks)
    {
        var waiting = notebooks.Skip(_notebooks.Count).Select(n => Reported(NotebookOutcome.NotRun, new(new ResultBuilder(n).Result, default, TimeSpan.Zero)));
        ReportedNotebook[] all = [.. _notebooks, .. waiting];
        var succeeded = all.All(n => n.Outcome is NotebookOutcome.Succeeded or NotebookOutcome.Unchanged);
        var report = new ReportedRun(ReportJson.Version, _started, Seconds(_clock.Elapsed), succeeded, all);
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await AtomicFile.WriteAsync(file, Forms[Path.GetExtension(file)](report));
        }
    }

    /// <summary>Why no report can be written to a file, in a sentence that says what to do; null if one can.</summary>
    public static string? ProblemWith(string file) =>
        !Forms.ContainsKey(Path.GetExtension(file)) ? $"--report '{file}': expected a file that ends in .json or .trx; the ending says what is written."
        : Directory.Exists(file) ? $"--report '{file}' is a folder; name a file in it."
        : null;

    private static ReportedNotebook Reported(NotebookOutcome outcome, NotebookRun run) =>
        new(run.Result.Path, outcome, outcome == NotebookOutcome.NotRun ? null : run.Started, Seconds(run.Elapsed),
            [.. run.Result.Cells.Where(c => Languages.IsCode(c.Cell.Language)).Select(Reported)]);

    private static ReportedCell Reported(CellResult result)
    {
        var error = result.Outputs.OfType<ErrorOutput>().LastOrDefault();
        return new(result.Cell.Number, result.Cell.Tags.Name, result.Cell.Line,
            result.Status, Seconds(result.Elapsed), error?.Message, error?.Detail is { Length: > 0 } detail ? detail : null);
    }

    // Microseconds are enough.
    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 6);
}
