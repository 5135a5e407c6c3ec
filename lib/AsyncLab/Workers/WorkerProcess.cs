using System.Diagnostics;
using System.Text.Json;

namespace AsyncLab;

/// <summary>Runs one measurement in a process of its own, which is gone afterwards, whatever happens.</summary>
internal static class WorkerProcess
{
    /// <summary>After this time a worker is stopped: nothing that is measured here takes a fraction of it.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    /// <summary>How to start a worker.</summary>
    public static ProcessStartInfo Command()
    {
        var info = new ProcessStartInfo(DotNetHost.Path);
        var library = Path.GetDirectoryName(typeof(WorkerProcess).Assembly.Location)!;
        info.ArgumentList.Add(Path.Combine(library, "AsyncLab.Worker.dll"));
        return info;
    }

    /// <summary>Starts a worker, hands it the request, and waits for its reading.</summary>
    /// <exception cref="WorkerException">The worker failed, or did not finish before its deadline.</exception>
    public static async Task<Reading> MeasureAsync(Request request, TimeSpan within, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(within);
        using var process = Start(request);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, WorkerJson.Default.Request));
            await process.StandardInput.FlushAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize(await output, WorkerJson.Default.Reading)!
                : throw new WorkerException(Texts.Format("Worker_failed", request, process.ExitCode, (await errors).Trim()));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new WorkerException(Texts.Format("Worker_late", request, within.TotalSeconds));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(Request request)
    {
        var info = Command();
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        // Settings of the notebook's process would change what is measured.
        foreach (var setting in info.Environment.Keys.Where(k => k.StartsWith("DOTNET_", StringComparison.Ordinal)).ToArray())
        {
            if (!setting.StartsWith("DOTNET_ROOT", StringComparison.Ordinal))
                info.Environment.Remove(setting);
        }

        // By default the runtime waits 100 ms, on one CPU ten times that, before it counts the calls of a method to
        // compile it better: seconds, for code that a long-running program runs all its life in the better version.
        info.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        return request.OnOneCpu ? OneCpu.Start(info) : Process.Start(info)!;
    }
}
