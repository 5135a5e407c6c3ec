using System.Text;
using AsyncLab.Notebooks.Preview;
using CsCheck;

namespace AsyncLab.Notebooks.Tests.Preview;

public class HttpRequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_read_however_it_is_cut_into_pieces()
    {
        var request = await ReadAsync("GET /a%20b.html?page=1%20 HTTP/1.1\r\nhost: 127.0.0.1:80 \r\nAccept: a\r\nAccept: b\r\n\r\n", pieces: 1);
        Assert.Equal(("GET", "/a b.html", "page=1%20"), (request!.Method, request.Path, request.Query));
        Assert.Equal(("127.0.0.1:80", "a, b", ""), (request.Header("Host"), request.Header("accept"), request.Header("Origin")));
    }

    [Fact]
    public async Task A_connection_that_says_nothing_is_no_request() => Assert.Null(await ReadAsync(""));

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: x")]
    [InlineData("GET\r\n\r\n")]
    [InlineData("GET / HTTP/2\r\n\r\n")]
    [InlineData("GET  / HTTP/1.1\r\n\r\n")]
    [InlineData("G(T / HTTP/1.1\r\n\r\n")]
    [InlineData("GET a.html HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://127.0.0.1/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET /\u0001 HTTP/1.1\r\n\r\n")]
    [InlineData("GET /ä HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nno colon\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n folded: x\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost : x\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\ny: z\r\n\r\n")]
    [InlineData("\r\n\r\n")]
    public async Task What_is_no_request_is_refused(string text) =>
        Assert.Equal(400, (await Assert.ThrowsAsync<HttpRefusal>(() => ReadAsync(text))).Status);

    [Fact]
    public async Task A_head_without_end_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<HttpRefusal>(() => ReadAsync("GET / HTTP/1.1\r\nA: " + new string('a', 1_000_000)));
        Assert.Equal(431, refusal.Status);
    }

    [Fact]
    public void Two_hosts_are_no_host() =>
        Assert.Equal("127.0.0.1:1, evil", HttpRequest.Parse("GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\nHost: evil").Header("Host"));

    [Fact]
    public void Whatever_comes_is_a_request_or_refused() => Gen.String.Sample(text =>
    {
        foreach (var head in (string[])[text, "GET /" + text + " HTTP/1.1", "GET / HTTP/1.1\r\n" + text])
        {
            try
            {
                Assert.StartsWith("/", HttpRequest.Parse(head).Path, StringComparison.Ordinal);
            }
            catch (HttpRefusal refusal)
            {
                Assert.Equal(400, refusal.Status);
            }
        }
    });

    private static Task<HttpRequest?> ReadAsync(string text, int pieces = int.MaxValue) =>
        HttpRequest.ReadAsync(new Pieces(Encoding.UTF8.GetBytes(text), pieces), Cancellation);

    private sealed class Pieces(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
    }
}
