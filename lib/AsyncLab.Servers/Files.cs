using System.Diagnostics;

namespace AsyncLab.Servers;

/// <summary>Bytes that are sent and taken piece by piece: no file is ever whole in memory.</summary>
internal static class Files
{
    private const int PieceBytes = 64 * 1024;

    private static readonly byte[] s_piece = [.. Enumerable.Repeat((byte)'a', PieceBytes)];

    /// <summary>Sends this many bytes, spread over a time.</summary>
    public static async Task SendAsync(HttpContext context, long bytes, TimeSpan time)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = bytes;
        var started = Stopwatch.GetTimestamp();
        for (var sent = 0L; sent < bytes; sent += PieceBytes)
        {
            var early = (time * ((double)sent / bytes)) - Stopwatch.GetElapsedTime(started);
            if (early > TimeSpan.Zero)
                await Task.Delay(early, context.RequestAborted);
            await context.Response.Body.WriteAsync(s_piece.AsMemory(0, (int)Math.Min(PieceBytes, bytes - sent)), context.RequestAborted);
        }
    }

    /// <summary>Takes what comes, and answers how many bytes it was.</summary>
    public static async Task ReceiveAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) && !HttpMethods.IsPut(context.Request.Method))
            throw new BadHttpRequestException("Something must be sent to this address.", StatusCodes.Status405MethodNotAllowed);
        var (piece, received) = (new byte[PieceBytes], 0L);
        while (await context.Request.Body.ReadAsync(piece, context.RequestAborted) is > 0 and var read)
            received += read;
        await WebSite.WriteAsync(context, "text/plain", $"{received}");
    }
}
