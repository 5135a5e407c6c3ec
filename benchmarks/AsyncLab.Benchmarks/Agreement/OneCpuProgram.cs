using System.Diagnostics;

namespace AsyncLab.Benchmarks;

/// <summary>Runs a program on the CPU that workers run on, in a folder of its own, and leaves neither behind.</summary>
internal static class OneCpuProgram
{
    /// <summary>What the program wrote to its standard output.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static async Task<string> RunAsync(ProcessStartInfo info, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("asynclab-benchmarks-");
        info.WorkingDirectory = folder.FullName;
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        using var process = OneCpu.Start(info);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{await output}\n{await error}".Trim());
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }
}
