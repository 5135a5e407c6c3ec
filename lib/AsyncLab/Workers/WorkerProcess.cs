using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AsyncLab;

/// <summary>Runs one measurement in a process of its own, which is gone afterwards, whatever happens.</summary>
internal static class WorkerProcess
{
    /// <summary>After this time a worker is stopped: nothing that is measured here takes a fraction of it.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    private const string CallCountingDelay = "DOTNET_TC_CallCountingDelayMs";

    /// <summary>How to start a worker, with the runtime's own defaults whatever the notebook's process has.</summary>
    public static ProcessStartInfo Command() => CommandOf("AsyncLab.Worker.dll");

    /// <summary>How to start a program that lies beside this assembly, in the same way.</summary>
    public static ProcessStartInfo CommandOf(string program)
    {
        var library = Path.GetDirectoryName(typeof(WorkerProcess).Assembly.Location)!;
        var info = new ProcessStartInfo(DotNetHost.Path, [Path.Combine(library, program)]);
        foreach (var setting in info.Environment.Keys.Where(IsRuntimeSetting).ToArray())
            info.Environment.Remove(setting);
        // No debugger connects to it; the files for that would stay behind when it is killed.
        info.Environment["DOTNET_EnableDiagnostics"] = "0";
        return info;
    }

    /// <summary>Starts a worker, hands it the request, and waits for its reading.</summary>
    /// <param name="request">What is to be measured.</param>
    /// <param name="within">When it is stopped.</param>
    /// <param name="command">How to start the worker, if not as the model's runtime does.</param>
    /// <param name="cancellation">Stops it at once.</param>
    /// <exception cref="WorkerException">The worker failed, or did not finish before its deadline.</exception>
    public static async Task<Reading> MeasureAsync(
        Request request, TimeSpan within, CancellationToken cancellation, Func<ProcessStartInfo>? command = null)
    {
        using var stopped = RunningCell.StoppedOr(cancellation);
        using var turn = await MeasuringTurn.TakeAsync(stopped.Token);
        return (await MeasureOutOfTurnAsync(request, within, stopped.Token, command))[^1];
    }

    /// <summary>The same, beside others: for units that are workers, and for whoever has the turn.</summary>
    /// <param name="request">What is to be measured.</param>
    /// <param name="within">When it is stopped.</param>
    /// <param name="command">How to start the worker, if not as the model's runtime does.</param>
    /// <param name="cancellation">Stops it at once.</param>
    /// <exception cref="WorkerException">The worker failed, or did not finish before its deadline.</exception>
    /// <returns>A reading for each time that it was to be measured.</returns>
    public static async Task<IReadOnlyList<Reading>> MeasureOutOfTurnAsync(
        Request request, TimeSpan within, CancellationToken cancellation, Func<ProcessStartInfo>? command = null)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(within);
        using var folder = new WorkerFolder();
        using var process = Start(request, (command ?? request.Host.Worker)(), folder);
        var lines = new List<string>();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await AskAsync(process, request);
            while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
                lines.Add(line);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode != 0
                ? throw Failed(request, process.ExitCode, (await errors).Trim(), lines.LastOrDefault())
                : [.. lines.DefaultIfEmpty().TakeLast(request.Rounds).Select(l => Parse(l) ?? throw new WorkerException(Texts.Format("Worker_unreadable", request, l)))];
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new WorkerException(Texts.Format("Worker_late", request, within.TotalSeconds))
            {
                Reason = Texts.Format("Wall_late", within.TotalSeconds),
                LastReading = Parse(lines.LastOrDefault()),
            };
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
    }

    private static WorkerException Failed(Request request, int code, string lastWords, string? lastLine) =>
        new(Texts.Format("Worker_failed", request, code, lastWords))
        {
            Reason = Texts.Format("Wall_ended", code, lastWords.Split('\n')[0].Trim()),
            LastReading = Parse(lastLine),
        };

    // A worker that dies may have said half a line.
    private static Reading? Parse(string? line)
    {
        try
        {
            return line is null ? null : JsonSerializer.Deserialize(line, WorkerJson.Default.Reading);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Has a worker that is to be started talk to us alone, and compile what runs often at once.</summary>
    public static void Prepare(ProcessStartInfo info)
    {
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        // By default the runtime waits 100 ms, on one CPU ten times that, before it counts the calls of a method to
        // compile it better: seconds, for code that a long-running program runs all its life in the better version.
        info.Environment[CallCountingDelay] = "0";
        info.Environment.Remove(Effort.RoundsVariable);
    }

    private static Process Start(Request request, ProcessStartInfo info, WorkerFolder folder)
    {
        Prepare(info);
        folder.GiveTo(info);
        info.Environment[DeviceProgram.Variable] = DeviceProcess.CommandLines;
        if (Effort.IsQuick && request.IsMostlyIdle)
            info.Environment.Remove(CallCountingDelay);
        if (request.IsBrief)
            info.Environment[Effort.Variable] = Effort.Quick;
        info.Environment[Effort.RoundsVariable] = request.Rounds.ToString(CultureInfo.InvariantCulture);
        return request.OnOneCpu ? OneCpu.Start(info) : Process.Start(info)!;
    }

    private static async Task AskAsync(Process process, Request request)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, WorkerJson.Default.Request));
            await process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It has ended already; its exit code and its last words say why.
        }
    }

    private static bool IsRuntimeSetting(string name) =>
        name.StartsWith("DOTNET_", StringComparison.Ordinal) && !name.StartsWith("DOTNET_ROOT", StringComparison.Ordinal);
}
