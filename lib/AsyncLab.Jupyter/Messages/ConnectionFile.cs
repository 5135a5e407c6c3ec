using System.Net;
using System.Text.Json;

namespace AsyncLab.Jupyter.Messages;

/// <summary>What Jupyter tells a kernel that it starts: where to listen, and the key by which both know each other.</summary>
/// <param name="Ip">The address to listen at.</param>
/// <param name="Ports">The port of each channel.</param>
/// <param name="Key">The key of the signatures.</param>
/// <param name="SignatureScheme">How messages are signed.</param>
internal sealed record ConnectionFile(string Ip, IReadOnlyDictionary<ChannelName, int> Ports, string Key, SignatureScheme SignatureScheme)
{
    private const string Transport = "tcp";

    /// <summary>The address of a channel, as ZeroMQ writes it.</summary>
    public string Address(ChannelName channel) => $"{Transport}://{(Ip.Contains(':') ? $"[{Ip}]" : Ip)}:{Ports[channel]}";

    /// <summary>Reads the file.</summary>
    /// <exception cref="ConnectionFileException">There is none, or it is not one of Jupyter.</exception>
    public static ConnectionFile Load(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConnectionFileException(path, $"expected a readable file; {e.Message}");
        }
    }

    /// <summary>Reads the text of the file.</summary>
    /// <param name="json">The text, in UTF-8.</param>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="ConnectionFileException">It is not one of Jupyter, or it asks for what this kernel does not do.</exception>
    public static ConnectionFile Parse(byte[] json, string path)
    {
        var file = Read(json, path);
        if (file.Text("transport", Transport) is var transport and not Transport)
            throw new ConnectionFileException(path, $"expected the transport '{Transport}', found '{transport}'; start the kernel with --transport={Transport}");

        var (ip, key) = (file.Text("ip", "127.0.0.1"), file.Text("key", ""));
        if (!IsLoopback(ip))
            throw new ConnectionFileException(path, $"expected an address that only this machine reaches, such as 127.0.0.1, found '{ip}'; start Jupyter on this machine, and reach that through a tunnel");
        if (key.Length == 0)
            throw new ConnectionFileException(path, "expected a key: without one, every program on this machine could run code here");

        var scheme = SignatureScheme.Find(file.Text("signature_scheme", SignatureScheme.Default))
            ?? throw new ConnectionFileException(path, $"expected a signature scheme such as {SignatureScheme.Default}");
        return new(ip, Enum.GetValues<ChannelName>().ToDictionary(c => c, c => file.Port($"{ConnectionFields.NameOf(c)}_port")), key, scheme);
    }

    private static ConnectionFields Read(byte[] json, string path)
    {
        try
        {
            var root = JsonElement.Parse(json, new() { AllowDuplicateProperties = false });
            return root.ValueKind == JsonValueKind.Object ? new(root, path) : throw new ConnectionFileException(path, "expected a JSON object");
        }
        catch (JsonException e)
        {
            throw new ConnectionFileException(path, $"expected JSON; {e.Message}");
        }
    }

    private static bool IsLoopback(string ip) => ip == "localhost" || (IPAddress.TryParse(ip, out var address) && IPAddress.IsLoopback(address));
}
