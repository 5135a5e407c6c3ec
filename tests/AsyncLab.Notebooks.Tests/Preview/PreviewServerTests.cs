using System.Net;
using System.Net.Sockets;
using System.Text;
using AsyncLab.Notebooks.Preview;

namespace AsyncLab.Notebooks.Tests.Preview;

public sealed class PreviewServerTests : IDisposable
{
    private const string Page = "<!doctype html><html><head><title>A</title></head><body>a page</body></html>";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-preview-");
    private readonly PageFeed _feed = new();
    private readonly PreviewServer _server;

    public PreviewServerTests()
    {
        var site = _folder.CreateSubdirectory("site");
        site.CreateSubdirectory("assets");
        site.CreateSubdirectory(".runs");
        Write("secret.html", "secret");
        Write("site-beside.html", "secret");
        Write("site/index.html", Page);
        Write("site/a b.html", Page);
        Write("site/assets/site.css", "p {}");
        Write("site/.runs/a.jsonl", "secret");
        _server = new(site.FullName, _feed);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Host => $"127.0.0.1:{_server.Port}";

    public void Dispose()
    {
        _server.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/a%20b.html?x#y", "text/html; charset=utf-8")]
    [InlineData("/assets/site.css", "text/css; charset=utf-8")]
    [InlineData("/.preview/preview.js", "text/javascript; charset=utf-8")]
    public async Task A_file_of_the_site_is_sent_with_its_type_and_is_not_to_be_kept(string path, string type)
    {
        var answer = await GetAsync(path);
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer);
        Assert.Contains($"\r\nContent-Type: {type}\r\n", answer);
        Assert.Contains("\r\nCache-Control: no-store\r\n", answer);
        Assert.EndsWith($"\r\n\r\n", (await GetAsync(path, "HEAD")));
    }

    [Fact]
    public async Task A_page_has_a_script_that_its_file_does_not_have()
    {
        Assert.Contains("</title><script src=\"/.preview/preview.js\" data-page=\"a%20b.html\" data-version=\"" + _feed.Of("a b.html").Version, await GetAsync("/a%20b.html"));
        Assert.Equal(Page, File.ReadAllText(Path.Combine(_folder.FullName, "site", "a b.html")));
        Assert.DoesNotContain("script", await GetAsync("/assets/site.css"));
    }

    [Theory]
    [InlineData("/../secret.html")]
    [InlineData("/%2e%2e/secret.html")]
    [InlineData("/..%2fsecret.html")]
    [InlineData("/assets/..%2f..%2fsecret.html")]
    [InlineData("/assets/%2e%2e/%2e%2e/secret.html")]
    [InlineData("/..%5csecret.html")]
    [InlineData("//secret.html")]
    [InlineData("/%252e%252e/secret.html")]
    [InlineData("/index.html%00.css")]
    [InlineData("/..-beside.html")]
    [InlineData("/.runs/a.jsonl")]
    [InlineData("/link.html")]
    [InlineData("/folder/secret.html")]
    [InlineData("/assets")]
    [InlineData("/assets/")]
    [InlineData("/missing.html")]
    public async Task What_is_not_a_file_of_the_site_is_not_found(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, "site", "link.html"), Path.Combine(_folder.FullName, "secret.html"));
            Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "site", "folder"), _folder.FullName);
        }

        var answer = await GetAsync(path);
        Assert.StartsWith("HTTP/1.1 404 ", answer);
        Assert.DoesNotContain("secret", answer);
    }

    [Fact]
    public async Task The_full_path_of_a_file_is_no_path_of_the_site() =>
        Assert.StartsWith("HTTP/1.1 404 ", await GetAsync("/" + Uri.EscapeDataString(Path.Combine(_folder.FullName, "secret.html"))));

    [Theory]
    [InlineData("Host: evil.example")]
    [InlineData("Host: 127.0.0.1")]
    [InlineData("Host: 127.0.0.1:1")]
    [InlineData("Host: {0}.evil.example")]
    [InlineData("Host: {0}\r\nHost: evil.example")]
    [InlineData("X: y")]
    [InlineData("Host: {0}\r\nOrigin: http://evil.example")]
    [InlineData("Host: {0}\r\nOrigin: null")]
    [InlineData("Host: {0}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script")]
    [InlineData("Host: {0}\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe")]
    public async Task Nobody_but_the_pages_and_their_reader_is_let_in(string headers) => Assert.All(
        await Task.WhenAll(AskAsync($"GET / HTTP/1.1\r\n{string.Format(null, headers, Host)}\r\n\r\n"), AskAsync($"GET /.preview/events?index.html HTTP/1.1\r\n{string.Format(null, headers, Host)}\r\n\r\n")),
        answer => Assert.StartsWith("HTTP/1.1 403 ", answer));

    [Theory]
    [InlineData("Host: LOCALHOST:{1}")]
    [InlineData("Host: [::1]:{1}")]
    [InlineData("Host: {0}\r\nOrigin: http://{0}")]
    [InlineData("Host: {0}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document")]
    [InlineData("Host: {0}\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Dest: empty")]
    public async Task The_pages_and_their_reader_are_let_in(string headers) =>
        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync($"GET / HTTP/1.1\r\n{string.Format(null, headers, Host, _server.Port)}\r\n\r\n"));

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    [InlineData("DELETE")]
    public async Task Nothing_can_be_changed(string method)
    {
        var answer = await AskAsync($"{method} / HTTP/1.1\r\nHost: {Host}\r\nContent-Length: 100000\r\n\r\n{new string('x', 100_000)}");
        Assert.StartsWith("HTTP/1.1 405 ", answer);
        Assert.Contains("\r\nAllow: GET, HEAD\r\n", answer);
    }

    [Fact]
    public async Task A_page_learns_what_has_happened_to_it_and_nothing_else()
    {
        using var client = await ConnectAsync($"GET /.preview/events?{Uri.EscapeDataString("a b.html")} HTTP/1.1\r\nHost: {Host}\r\n\r\n");
        using var reader = new StreamReader(client.GetStream());
        Assert.Contains(_feed.Of("a b.html").Version, await DataAsync(reader));
        _feed.Renew("b.html");
        _feed.Change("a b.html", s => s with { Running = "<b>\nÄ", Cell = "cell-3" });
        Assert.Contains("\"running\":\"\\u003Cb\\u003E\\n\\u00C4\",\"cell\":\"cell-3\"", await DataAsync(reader));
        var before = _feed.Of("a b.html").Version;
        _feed.Renew("a b.html");
        Assert.DoesNotContain(before, await DataAsync(reader));
    }

    [Fact]
    public async Task Who_says_nothing_does_not_keep_others_waiting()
    {
        var silent = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ConnectAsync("GET /")));
        Assert.StartsWith("HTTP/1.1 200 ", await GetAsync("/"));
        foreach (var client in silent)
            client.Dispose();
    }

    [Fact]
    public void A_port_that_is_in_use_is_an_error() =>
        Assert.Equal(SocketError.AddressAlreadyInUse, Assert.Throws<SocketException>(() => new PreviewServer(_folder.FullName, _feed, _server.Port)).SocketErrorCode);

    [Fact]
    public async Task Other_machines_do_not_get_in()
    {
        var addresses = await Dns.GetHostAddressesAsync(Dns.GetHostName(), Cancellation);
        foreach (var address in addresses.Where(a => !IPAddress.IsLoopback(a)))
        {
            using var client = new TcpClient(address.AddressFamily);
            await Assert.ThrowsAsync<SocketException>(async () => await client.ConnectAsync(address, _server.Port, Cancellation));
        }
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);

    private Task<string> GetAsync(string path, string method = "GET") => AskAsync($"{method} {path.Split('#')[0]} HTTP/1.1\r\nHost: {Host}\r\n\r\n");

    private async Task<string> AskAsync(string request)
    {
        using var client = await ConnectAsync(request);
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancellation);
    }

    private async Task<TcpClient> ConnectAsync(string request)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _server.Port, Cancellation);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request), Cancellation);
        return client;
    }

    private static async Task<string> DataAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line;
        }

        throw new EndOfStreamException();
    }
}
