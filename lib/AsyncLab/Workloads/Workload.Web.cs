using System.Globalization;
using System.Text.Json.Serialization;
using System.Xml.Linq;

namespace AsyncLab;

public abstract partial record Workload
{
    /// <summary>Fetching a page over HTTP.</summary>
    /// <param name="page">Its address, for instance <see cref="WebServer.Page"/>.</param>
    /// <param name="connections">How many connections there are at most, for all units together; 0 for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 0.</exception>
    public static Workload Fetch(Uri page, int connections = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(connections);
        return new UseWeb(WebOperation.Fetch, page.AbsoluteUri, Connections: connections);
    }

    /// <summary>Downloading a file over HTTP, piece by piece.</summary>
    /// <param name="file">Its address, for instance <see cref="WebServer.File"/>.</param>
    public static Workload Download(Uri file) => new UseWeb(WebOperation.Download, file.AbsoluteUri);

    /// <summary>Uploading bytes over HTTP to somebody who answers how many came.</summary>
    /// <param name="address">Where to, for instance <see cref="WebServer.Upload"/>.</param>
    /// <param name="size">How many bytes.</param>
    /// <exception cref="ArgumentException">It is no amount of memory that fits one array.</exception>
    public static Workload Upload(Uri address, Quantity size) => new UseWeb(WebOperation.Upload, address.AbsoluteUri, size.AsArrayLength());

    /// <summary>Fetching a feed in the format RSS 2.0 over HTTP, and parsing it.</summary>
    /// <param name="feed">Its address, for instance <see cref="WebServer.Feed"/>.</param>
    public static Workload QueryFeed(Uri feed) => new UseWeb(WebOperation.Feed, feed.AbsoluteUri);

    internal sealed record UseWeb(
        WebOperation Operation, string Address, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Bytes = 0,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Connections = 0) : Workload
    {
        // One for the whole process, as in a real program: it keeps the connections.
        private static HttpClient? s_client;

        internal override bool Blocks => true;

        internal override Workload Prepare(int units, int times)
        {
            Payload.Of(Bytes);
            return this;
        }

        internal override async Task RunAsync()
        {
            using var request = Request();
            using var response = await Client.SendAsync(request, Completion);
            await using var body = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
            if (Operation == WebOperation.Download)
                await body.CopyToAsync(Stream.Null);
            else
                Take(body);
        }

        internal override void Run()
        {
            using var request = Request();
            using var response = Client.Send(request, Completion);
            using var body = response.EnsureSuccessStatusCode().Content.ReadAsStream();
            Take(body);
        }

        // What is not streamed is in memory when its answer is there: to take that waits for nothing.
        private HttpCompletionOption Completion =>
            Operation == WebOperation.Download ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead;

        private HttpClient Client => LazyInitializer.EnsureInitialized(ref s_client, () => new(
            new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Connections > 0 ? Connections : int.MaxValue }));

        private HttpRequestMessage Request() => Operation == WebOperation.Upload
            ? new(HttpMethod.Post, Address) { Content = new ByteArrayContent(Payload.Of(Bytes)) }
            : new(HttpMethod.Get, Address);

        private void Take(Stream body)
        {
            if (Operation == WebOperation.Feed)
            {
                Check(XDocument.Load(body).Root?.Element("channel")?.Element("item") is not null);
                return;
            }

            if (Operation != WebOperation.Upload)
            {
                body.CopyTo(Stream.Null);
                return;
            }

            using var answer = new StreamReader(body);
            Check(answer.ReadToEnd() == Bytes.ToString(CultureInfo.InvariantCulture));
        }

        private void Check(bool isRight)
        {
            if (!isRight)
                throw new InvalidDataException($"The answer is not what {Operation} of {Address} should bring.");
        }
    }
}
