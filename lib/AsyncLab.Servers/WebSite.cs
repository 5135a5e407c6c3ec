using System.Diagnostics;
using System.Net;
using System.Text;

namespace AsyncLab.Servers;

/// <summary>A small web site on Kestrel: every answer can be asked to come late.</summary>
internal static class WebSite
{
    private static readonly Pause s_pause = new();
    private static readonly Journal s_journal = new();

    /// <summary>Starts it on a port of the loopback address that the system chooses.</summary>
    /// <returns>The port.</returns>
    public static async Task<int> StartAsync()
    {
        // Neither files nor the environment have a say: it is the same site everywhere.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Query.MostBytes;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var site = builder.Build();
        site.Run(AnswerAsync);
        site.Lifetime.ApplicationStopping.Register(() => Environment.Exit(0));
        await site.StartAsync();
        return new Uri(site.Urls.Single()).Port;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var (query, started) = (new Query(context.Request.Query), Stopwatch.GetTimestamp());
        try
        {
            if (query.Id is { } id)
                s_journal.Begin(id);
            await s_pause.EndAsync(context.RequestAborted);
            await Task.Delay(query.Time("delay"), context.RequestAborted);
            await AnswerAsync(context, query);
        }
        catch (BadHttpRequestException e)
        {
            context.Response.StatusCode = e.StatusCode;
            await WriteAsync(context, "text/plain", e.Message);
        }
        catch (OperationCanceledException)
        {
            // The client has gone.
        }
        finally
        {
            if (query.Id is { } id)
                s_journal.End(id, Stopwatch.GetElapsedTime(started));
        }
    }

    private static Task AnswerAsync(HttpContext context, Query query) => context.Request.Path.Value switch
    {
        "/page" => WriteAsync(context, "text/html", Page),
        "/file" => Files.SendAsync(context, query.Number("bytes"), query.Time("time")),
        "/upload" => Files.ReceiveAsync(context),
        "/feed" => WriteAsync(context, "application/rss+xml", Feed.Of($"http://{context.Request.Host}", (int)query.Number("items", most: 1_000))),
        "/pause" => WriteAsync(context, "text/plain", $"{s_pause.Begin(query.Time("time"))}"),
        "/worked" => TellAsync(context, query),
        _ => throw new BadHttpRequestException("There is nothing at this address.", StatusCodes.Status404NotFound),
    };

    /// <summary>Answers with a text.</summary>
    public static async Task WriteAsync(HttpContext context, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = $"{type}; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    // How long another request kept us at work.
    private static async Task TellAsync(HttpContext context, Query query) =>
        await WriteAsync(context, "text/plain", $"{(await s_journal.TakeAsync(query.Text("of"))).TotalMilliseconds}");

    private const string Page = """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>A page of the loopback web</title></head>
        <body><h1>A page of the loopback web</h1><p>It came over a socket, like any other page.</p></body>
        </html>
        """;
}
