using System.Diagnostics;

namespace AsyncLab.Benchmarks;

/// <summary>The built command line <c>asynclab</c>.</summary>
internal static class BuiltCommand
{
    /// <summary>Runs a notebook as a reader would, into a folder that is gone afterwards.</summary>
    public static async Task<RepeatedRun> RunAsync(string notebook, CancellationToken cancellation)
    {
        var book = Directory.CreateTempSubdirectory("asynclab-repeat-");
        var info = new ProcessStartInfo(DotNetHost.Path, [Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll"), "run", notebook, "--force", "--output", book.FullName])
        {
            RedirectStandardOutput = true,
        };
        info.Environment[SavedVerdict.FolderVariable] = Path.Combine(book.FullName, "results");
        var started = Stopwatch.StartNew();
        using var process = Process.Start(info)!;
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.WaitForExitAsync(cancellation));
            return new(process.ExitCode == 0, started.Elapsed, RepeatedRun.ReadVerdicts(info.Environment[SavedVerdict.FolderVariable]!));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            book.Delete(recursive: true);
        }
    }
}
