namespace AsyncLab;

/// <summary>A request of HTTP/1.1 to a thread of this process and its answer, over a connection that stays open.</summary>
internal sealed class HttpRequest : Repeatable
{
    private const string Page = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    // What ends a request without a body is an empty line: RFC 9112.
    private readonly LineServer _server = new(line => line.Length == 0 ? Page : null);
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Uri _page;

    public HttpRequest() => _page = new($"http://127.0.0.1:{_server.Port}/");

    public override async Task RepeatAsync(int times)
    {
        for (var i = 0; i < times; i++)
            await _client.GetByteArrayAsync(_page);
    }

    public override ValueTask DisposeAsync()
    {
        _client.Dispose();
        _server.Dispose();
        return ValueTask.CompletedTask;
    }
}
