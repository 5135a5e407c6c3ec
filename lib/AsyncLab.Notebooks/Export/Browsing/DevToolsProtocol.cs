using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>The protocol by which Chromium is driven: JSON with a zero byte after each message.</summary>
/// <param name="commands">What the browser reads.</param>
/// <param name="answers">What the browser writes.</param>
/// <param name="complaints">What the browser last said on its error stream.</param>
internal sealed class DevToolsProtocol(Stream commands, Stream answers, Func<string> complaints) : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = [];
    private Task? _reading;
    private int _last;

    /// <summary>Sends a command and waits for what it returns.</summary>
    /// <param name="method">The command.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="session">The page it is for; null for the browser.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <exception cref="ChromiumException">The browser refused, or it has ended.</exception>
    public async Task<JsonElement> SendAsync(string method, JsonObject parameters, string? session, CancellationToken cancellation)
    {
        _reading ??= Task.Run(ReadAsync, CancellationToken.None);
        var id = Interlocked.Increment(ref _last);
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null) message["sessionId"] = session;
        await WriteAsync([.. JsonSerializer.SerializeToUtf8Bytes(message), 0], cancellation);
        await Task.WhenAny(answer.Task, _reading).WaitAsync(cancellation);
        return answer.Task.IsCompleted ? Result(method, await answer.Task) : throw Ended();
    }

    public async ValueTask DisposeAsync()
    {
        await commands.DisposeAsync();
        if (_reading is not null) await Task.WhenAny(_reading, Task.Delay(Grace));
        await answers.DisposeAsync();
    }

    private async Task WriteAsync(byte[] message, CancellationToken cancellation)
    {
        try
        {
            await commands.WriteAsync(message, cancellation);
            await commands.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            throw Ended();
        }
    }

    private async Task ReadAsync()
    {
        var (part, message) = (new byte[1 << 16], new MemoryStream());
        try
        {
            for (int count; (count = await answers.ReadAsync(part)) > 0;) Take(part.AsSpan(0, count), message);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It has ended.
        }
    }

    private void Take(ReadOnlySpan<byte> part, MemoryStream message)
    {
        for (int end; (end = part.IndexOf((byte)0)) >= 0; part = part[(end + 1)..])
        {
            message.Write(part[..end]);
            Receive(message.GetBuffer().AsMemory(0, (int)message.Length));
            message.SetLength(0);
        }
        message.Write(part);
    }

    private void Receive(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        // What has no number is an event: nobody asked for it.
        if (json.RootElement.TryGetProperty("id", out var id) && _waiting.TryRemove(id.GetInt32(), out var answer))
            answer.SetResult(json.RootElement.Clone());
    }

    private static JsonElement Result(string method, JsonElement answer) =>
        answer.TryGetProperty("result", out var result)
            ? result
            : throw new ChromiumException($"Chromium refused {method}: {answer.GetProperty("error").GetProperty("message").GetString()}");

    private ChromiumException Ended() => new($"Chromium ended before its time. {complaints()}".TrimEnd());
}
