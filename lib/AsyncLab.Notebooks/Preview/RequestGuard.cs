namespace AsyncLab.Notebooks.Preview;

/// <summary>Lets in the pages of the preview and its reader's own steps, and nothing that a page of another site does.</summary>
/// <param name="port">The preview's port.</param>
internal sealed class RequestGuard(int port)
{
    private readonly string[] _hosts = [$"127.0.0.1:{port}", $"localhost:{port}", $"[::1]:{port}"];

    /// <summary>Checks a request.</summary>
    /// <exception cref="HttpRefusal">It is to be refused.</exception>
    public void Check(HttpRequest request)
    {
        // A name of another site may have been made to mean this machine.
        if (!_hosts.Contains(request.Header("Host"), StringComparer.OrdinalIgnoreCase))
            throw new HttpRefusal(403, $"This preview answers at http://{_hosts[0]}/ only.");
        // There is nothing that a request could change or start.
        if (request.Method is not ("GET" or "HEAD"))
            throw new HttpRefusal(405, "A preview can only be read.");
        if (request.Header("Origin") is { Length: > 0 } origin && !_hosts.Any(h => origin.Equals($"http://{h}", StringComparison.OrdinalIgnoreCase)))
            throw new HttpRefusal(403, "A page of another site may not read a preview.");
        if (request.Header("Sec-Fetch-Site") is "cross-site" or "same-site" && request.Header("Sec-Fetch-Dest") is not "document")
            throw new HttpRefusal(403, "A page of another site may lead to a preview, but not load it.");
    }
}
