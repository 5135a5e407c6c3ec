using System.Diagnostics;

namespace AsyncLab.Benchmarks;

/// <summary>Notebooks and the book that is made of them, by a command whose time is taken.</summary>
/// <param name="Notebooks">The folder of the notebooks.</param>
/// <param name="Folder">The folder of the book.</param>
internal sealed record TimedBook(string Notebooks, string Folder)
{
    private const string UnchangedMark = ": unchanged since ";

    /// <summary>How many notebooks it has, without those that others import.</summary>
    public int Count => Directory.GetFiles(Notebooks, "*.dib").Count(f => Path.GetFileName(f) != "setup.dib");

    /// <summary>Runs what is not up to date.</summary>
    public Task UpdateAsync(CancellationToken cancellation) => StartAsync([], cancellation);

    /// <summary>Runs all of it; how long that took.</summary>
    public async Task<TimeSpan> RunAsync(CancellationToken cancellation) => (await StartAsync(["--force"], cancellation)).Took;

    /// <summary>Runs it when no code changed; how long that took.</summary>
    /// <exception cref="InvalidOperationException">A notebook was run all the same.</exception>
    public async Task<TimeSpan> RunUnchangedAsync(CancellationToken cancellation)
    {
        var (took, output) = await StartAsync([], cancellation);
        return output.Split(UnchangedMark).Length - 1 == Count
            ? took
            : throw new InvalidOperationException($"Expected all {Count} notebooks to be unchanged; asynclab said:\n{output}");
    }

    private async Task<(TimeSpan Took, string Output)> StartAsync(string[] options, CancellationToken cancellation)
    {
        var info = new ProcessStartInfo(DotNetHost.Path, [Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll"), "run", Notebooks, "--output", Folder, .. options])
        {
            RedirectStandardOutput = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(info)!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? (clock.Elapsed, output) : throw new InvalidOperationException($"asynclab ended with {process.ExitCode}:\n{output}");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
