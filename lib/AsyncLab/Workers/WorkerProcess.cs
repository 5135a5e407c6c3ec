using System.Diagnostics;
using System.Text.Json;

namespace AsyncLab;

/// <summary>Runs one measurement in a process of its own, which is gone afterwards, whatever happens.</summary>
internal static partial class WorkerProcess
{
    /// <summary>After this time a worker is stopped: nothing that is measured here takes a fraction of it.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

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
        using var folder = WorkerFailure.Unless(request, () => new WorkerFolder());
        using var process = WorkerFailure.Unless(request, () => Start(request, (command ?? request.Host.Worker)(), folder));
        var lines = new List<string>();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await AskAsync(process, request);
            while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
                lines.Add(line);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode != 0
                ? throw WorkerFailure.Of(request, process.ExitCode, (await errors).Trim(), Parse(lines.LastOrDefault()))
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
}
