using System.Globalization;
using System.Text;

namespace AsyncLab.Notebooks.Preview;

/// <summary>Answers of HTTP/1.1, one for each connection.</summary>
/// <param name="stream">The connection.</param>
internal sealed class HttpReply(Stream stream)
{
    /// <summary>Sends the head of an answer.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="type">The type of the content.</param>
    /// <param name="length">The content's length in bytes, or null if it ends with the connection.</param>
    /// <param name="cancellation">Stops sending.</param>
    public async Task BeginAsync(int status, string type, long? length, CancellationToken cancellation)
    {
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} {Reason(status)}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\n")
            // What was true a moment ago is what a preview must not show.
            .Append("Cache-Control: no-store\r\n")
            .Append("Connection: close\r\n")
            // Pages of other sites may link here; they may neither read nor frame anything.
            .Append("X-Content-Type-Options: nosniff\r\n")
            .Append("Cross-Origin-Resource-Policy: same-origin\r\n")
            .Append("Content-Security-Policy: frame-ancestors 'self'\r\n");
        if (length is { } bytes)
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {bytes}\r\n");
        if (status == 405)
            head.Append("Allow: GET, HEAD\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), cancellation);
    }

    /// <summary>Sends an answer.</summary>
    public async Task SendAsync(int status, string type, ReadOnlyMemory<byte> content, bool headOnly, CancellationToken cancellation)
    {
        await BeginAsync(status, type, content.Length, cancellation);
        if (!headOnly)
            await stream.WriteAsync(content, cancellation);
    }

    /// <summary>Sends a sentence instead of what was asked for.</summary>
    public Task RefuseAsync(HttpRefusal refusal, CancellationToken cancellation) =>
        SendAsync(refusal.Status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(refusal.Message + "\n"), headOnly: false, cancellation);

    private static string Reason(int status) => status switch
    {
        200 => "OK",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        431 => "Request Header Fields Too Large",
        _ => "Error",
    };
}
