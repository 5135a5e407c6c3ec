using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace AsyncLab.Tests.Servers;

public sealed class WebServerTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private WebServer _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await WebServer.StartAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_page_is_a_page() =>
        Assert.StartsWith("<!DOCTYPE html>", await _http.GetStringAsync(_server.Page(), Cancellation));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public async Task A_file_has_as_many_bytes_as_were_asked_for(int bytes) =>
        Assert.Equal(bytes, (await _http.GetByteArrayAsync(_server.File(Quantity.Bytes(bytes)), Cancellation)).Length);

    [MeasuredFact]
    public async Task A_file_that_is_spread_begins_at_once_and_ends_late()
    {
        var started = TimeProvider.System.GetTimestamp();
        using var response = await _http.GetAsync(_server.File(Quantity.Bytes(1 << 20), spread: TimeSpan.FromSeconds(0.4)), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);
        Assert.NotEqual(0, await body.ReadAsync(new byte[1], Cancellation));
        var begun = TimeProvider.System.GetElapsedTime(started);
        await body.CopyToAsync(Stream.Null, Cancellation);
        Assert.True(TimeProvider.System.GetElapsedTime(started) - begun > TimeSpan.FromSeconds(0.2));
    }

    [Fact]
    public async Task What_is_uploaded_is_counted()
    {
        using var response = await _http.PostAsync(_server.Upload(), new ByteArrayContent(new byte[3_000_000]), Cancellation);
        Assert.Equal("3000000", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_feed_has_what_RSS_demands()
    {
        var root = XDocument.Parse(await _http.GetStringAsync(_server.Feed(3), Cancellation)).Root!;
        Assert.Equal(("rss", "2.0"), (root.Name.LocalName, root.Attribute("version")?.Value));
        var channel = Assert.Single(root.Elements());
        Assert.All(["title", "link", "description"], name => Assert.NotEmpty(channel.Element(name)!.Value));
        Assert.Equal(3, channel.Elements("item").Count());
        Assert.All(channel.Elements("item"), item =>
        {
            Assert.True(Uri.IsWellFormedUriString(item.Element("link")!.Value, UriKind.Absolute));
            Assert.NotEqual(default, DateTimeOffset.ParseExact(item.Element("pubDate")!.Value, "R", CultureInfo.InvariantCulture));
        });
        Assert.Equal(3, channel.Elements("item").Select(i => i.Element("guid")!.Value).Distinct().Count());
    }

    [MeasuredFact]
    public async Task An_answer_comes_as_late_as_it_was_asked_to()
    {
        var started = TimeProvider.System.GetTimestamp();
        await _http.GetStringAsync(_server.Page(TimeSpan.FromSeconds(0.2)), Cancellation);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0.199, 5);
    }

    [MeasuredFact]
    public async Task In_a_pause_nobody_is_answered()
    {
        await _http.GetStringAsync(_server.Pause(TimeSpan.FromSeconds(0.3)), Cancellation);
        var started = TimeProvider.System.GetTimestamp();
        await _http.GetStringAsync(_server.Page(), Cancellation);
        Assert.True(TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(0.2));
    }

    [Theory]
    [InlineData("nothing", HttpStatusCode.NotFound)]
    [InlineData("../../etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("worked", HttpStatusCode.BadRequest)]
    [InlineData("upload", HttpStatusCode.MethodNotAllowed)]
    [InlineData("page?delay=-1", HttpStatusCode.BadRequest)]
    [InlineData("page?delay=60001", HttpStatusCode.BadRequest)]
    [InlineData("page?delay=1&delay=2", HttpStatusCode.BadRequest)]
    [InlineData("page?delay=%00", HttpStatusCode.BadRequest)]
    [InlineData("file?bytes=99999999999999999999", HttpStatusCode.BadRequest)]
    [InlineData("file?bytes=1e6", HttpStatusCode.BadRequest)]
    [InlineData("feed?items=1001", HttpStatusCode.BadRequest)]
    public async Task What_makes_no_sense_is_refused_and_the_server_goes_on(string address, HttpStatusCode status)
    {
        using var response = await _http.GetAsync(new Uri(_server.Url, address), Cancellation);
        Assert.Equal(status, response.StatusCode);
        Assert.NotEmpty(await response.Content.ReadAsStringAsync(Cancellation));
        await A_page_is_a_page();
    }

    [MeasuredFact]
    public async Task Whoever_hangs_up_is_worked_for_no_longer()
    {
        var page = new Uri(_server.Url, "page?delay=20000&id=gone");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _http.GetStringAsync(page, patience.Token));
        var worked = await _http.GetStringAsync(new Uri(_server.Url, "worked?of=gone"), Cancellation);
        Assert.InRange(double.Parse(worked, CultureInfo.InvariantCulture), 0, 10_000);
    }
}
