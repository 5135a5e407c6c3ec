using System.Net.Sockets;
using System.Text;

namespace AsyncLab.Notebooks.Preview;

/// <summary>Answers one request.</summary>
/// <param name="files">The site.</param>
/// <param name="feed">What happens to its pages.</param>
/// <param name="guard">Who may ask.</param>
internal sealed class PreviewConnection(SiteFiles files, PageFeed feed, RequestGuard guard)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Reads the request, answers it and closes the connection.</summary>
    public async Task ServeAsync(Socket socket, CancellationToken cancellation)
    {
        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            try
            {
                if (await HttpRequest.ReadAsync(stream, patience.Token) is { } request)
                    await AnswerAsync(stream, request, patience);
            }
            catch (HttpRefusal refusal)
            {
                await new HttpReply(stream).RefuseAsync(refusal, patience.Token);
            }

            socket.Shutdown(SocketShutdown.Send);
            await ConnectionEnd.AwaitAsync(stream, patience.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException or UnauthorizedAccessException)
        {
            // The browser has gone, or the file has.
        }
    }

    private async Task AnswerAsync(Stream stream, HttpRequest request, CancellationTokenSource patience)
    {
        guard.Check(request);
        var (reply, headOnly) = (new HttpReply(stream), request.Method == "HEAD");
        if (request.Path == PageScript.EventsPath)
            await TellAsync(stream, Uri.UnescapeDataString(request.Query), headOnly, patience);
        else if (request.Path == PageScript.Path)
            await reply.SendAsync(200, SiteFiles.TypeOf("preview.js"), PageScript.Content, headOnly, patience.Token);
        else if (files.Find(request.Path) is { } file)
            await SendAsync(reply, file, Path.GetFileName(file), headOnly, patience.Token);
        else
            throw new HttpRefusal(404, "The site has no such page.");
    }

    private async Task SendAsync(HttpReply reply, string file, string name, bool headOnly, CancellationToken cancellation)
    {
        // First the version: a page that is newer than it says loads itself once too often, not once too seldom.
        var version = feed.Of(name).Version;
        var content = await File.ReadAllBytesAsync(file, cancellation);
        var type = SiteFiles.TypeOf(file);
        if (type.StartsWith("text/html", StringComparison.Ordinal))
            content = PageScript.AddTo(content, name, version);
        await reply.SendAsync(200, type, content, headOnly, cancellation);
    }

    // Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html
    private async Task TellAsync(Stream stream, string page, bool headOnly, CancellationTokenSource patience)
    {
        await new HttpReply(stream).BeginAsync(200, "text/event-stream", length: null, patience.Token);
        if (headOnly)
            return;
        patience.CancelAfter(Timeout.InfiniteTimeSpan);
        _ = ConnectionEnd.CancelAsync(stream, patience);
        await stream.WriteAsync("retry: 500\n\n"u8.ToArray(), patience.Token);
        await foreach (var state in feed.FollowAsync(page, patience.Token))
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"data: {state.ToJson()}\n\n"), patience.Token);
    }
}
