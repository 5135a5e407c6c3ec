using System.CommandLine;
using AsyncLab.Notebooks.Export;

namespace AsyncLab.Cli;

/// <summary>The command <c>export</c>.</summary>
internal static class ExportCommand
{
    private const string Codes = """
        Exit codes:
          0    every file was written
          1    every file was written, but a cell failed in the run that --run asked for
          2    wrong use: an unknown option or form, a missing path, no notebook found;
               or a file cannot be written, or what the form needs is missing
          3    a file is not a notebook
          130  stopped by Ctrl-C or by a signal to end
        """;

    public static Command Create()
    {
        var exporters = Exporters.All(Console.Error.WriteLine).OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
        var options = new ExportOptions([.. exporters.Select(e => e.Name)]);
        var forms = string.Join('\n', exporters.Select(e => $"  {e.Name,-12} {e.Description}"));
        var command = new Command("export",
            $"Exports notebooks with what they showed in their last run.\n\nForms:\n{forms}\n\n{Codes}")
        {
            options.Paths, options.To, options.Output, options.Site, options.Static, options.Run,
        };
        ExecutionOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => Failures.ToExitCodeAsync(() => ExportAsync(
            [.. exporters.Where(e => parsed.GetValue(options.To)!.Contains(e.Name)).Select(e => parsed.GetValue(options.Static) ? StaticOf(e) : e)],
            parsed.GetValue(options.Paths) ?? [],
            parsed.GetValue(options.Output),
            parsed.GetValue(options.Site),
            parsed.GetValue(options.Run) ? ExecutionOptions.Of(parsed) : null,
            cancellation), what: "A file"));
        return command;
    }

    private static async Task<int> ExportAsync(
        IReadOnlyList<IExporter> exporters, string[] paths, string? output, string? book, ExecutionOptions? run, CancellationToken cancellation)
    {
        if (exporters.Select(e => e.Obstacle).OfType<string>().FirstOrDefault() is { } obstacle) throw new UsageException(obstacle);
        var notebooks = NotebookFinder.Find(paths);
        book ??= NotebookFinder.DefaultOutput(notebooks[0].Path);
        var site = new Site(book);
        var succeeded = run is null || await RunCommand.RunAsync(notebooks, book, site, run, new(Force: false, []), cancellation);
        var runs = notebooks.Select(n => LastRun.Of(n, site.LogOf(n.Path))).ToList();
        foreach (var remark in runs.Select(r => r.Remark).OfType<string>()) await Console.Error.WriteLineAsync(remark);

        foreach (var exporter in exporters)
        {
            var folder = FolderOf(exporter, output, book, isOnly: exporters.Count == 1);
            var files = await exporter.WriteAsync([.. runs.Select(r => r.Run)], folder, cancellation);
            Console.WriteLine(files.Count == 1 ? files[0] : $"{files[0]} and {files.Count - 1} more");
        }
        return succeeded ? ExitCode.Success : ExitCode.CellFailed;
    }

    private static IExporter StaticOf(IExporter exporter) =>
        exporter.WithoutScripts ?? throw new UsageException($"--static is for the form ipynb, not for {exporter.Name}; leave one of them out.");

    private static string FolderOf(IExporter exporter, string? output, string book, bool isOnly) => output switch
    {
        // The web site is at home in its own folder.
        null when exporter.Name == "html" => book,
        null => Path.Combine(book, exporter.Name),
        _ when isOnly => output,
        _ => Path.Combine(output, exporter.Name),
    };
}
