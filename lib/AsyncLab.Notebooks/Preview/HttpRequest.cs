using System.Buffers;
using System.Text;

namespace AsyncLab.Notebooks.Preview;

/// <summary>The head of a request of HTTP/1.1. A preview answers no request that has a body.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, decoded.</param>
/// <param name="Query">What follows the question mark, as it came.</param>
/// <param name="Headers">The headers; their names know no case.</param>
internal sealed record HttpRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers)
{
    private const int MostBytes = 16 * 1024;

    private static readonly SearchValues<char> TokenChars =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Reads a request.</summary>
    /// <returns>The request, or null if the connection ended before one began.</returns>
    /// <exception cref="HttpRefusal">It is none, or it is too long.</exception>
    public static async Task<HttpRequest?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var bytes = new byte[MostBytes];
        var length = 0;
        while (true)
        {
            if (bytes.AsSpan(0, length).IndexOf("\r\n\r\n"u8) is var end and >= 0)
                return Parse(Encoding.Latin1.GetString(bytes, 0, end));
            if (length == MostBytes)
                throw new HttpRefusal(431, $"The head of a request may have {MostBytes} bytes.");
            var count = await stream.ReadAsync(bytes.AsMemory(length), cancellation);
            if (count == 0)
                return length == 0 ? null : throw Malformed("The request ended in its head.");
            length += count;
        }
    }

    /// <summary>Takes the head of a request apart.</summary>
    /// <exception cref="HttpRefusal">It is not one.</exception>
    public static HttpRequest Parse(string head)
    {
        var lines = head.Split("\r\n");
        if (lines[0].Split(' ') is not [{ Length: > 0 } method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"] || method.AsSpan().ContainsAnyExcept(TokenChars))
            throw Malformed("A request begins with a method, a path and HTTP/1.1.");
        if (target.Any(c => c is <= ' ' or >= '\u007f'))
            throw Malformed("A path has printable ASCII characters only; escape the others.");

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAnyExcept(TokenChars) || line.Any(c => c is < ' ' and not '\t'))
                throw Malformed("A header is a name, a colon and a value.");
            var (name, value) = (line[..colon], line[(colon + 1)..].Trim(' ', '\t'));
            // Two answers to the question whom the request is for are none.
            if (!headers.TryAdd(name, value))
                headers[name] += ", " + value;
        }

        var question = target.IndexOf('?', StringComparison.Ordinal);
        return question < 0
            ? new(method, Uri.UnescapeDataString(target), "", headers)
            : new(method, Uri.UnescapeDataString(target[..question]), target[(question + 1)..], headers);
    }

    /// <summary>The value of a header, or an empty text.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    private static HttpRefusal Malformed(string message) => new(400, message);
}
