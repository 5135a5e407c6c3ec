using System.Reflection;
using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Messages;
using AsyncLab.Notebooks.Export.Jupyter;

namespace AsyncLab.Jupyter.Requests;

/// <summary>What the kernel is, and where it listens.</summary>
internal static class KernelInfo
{
    private static readonly string Version =
        typeof(KernelInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>What it is.</summary>
    public static JsonObject Reply()
    {
        var reply = Replies.Ok();
        reply["protocol_version"] = MessageHeader.ProtocolVersion;
        reply["implementation"] = "asynclab";
        reply["implementation_version"] = Version;
        reply["language_info"] = JupyterMetadata.LanguageInfo();
        reply["banner"] = $"C# on .NET {Environment.Version}, by asynclab {Version}";
        reply["debugger"] = false;
        reply["help_links"] = new JsonArray(
            Link("C#", "https://learn.microsoft.com/dotnet/csharp/"), Link(".NET", "https://learn.microsoft.com/dotnet/api/"));
        return reply;
    }

    /// <summary>Where it listens.</summary>
    public static JsonObject Connection(ConnectionFile connection)
    {
        var reply = Replies.Ok();
        foreach (var (channel, port) in connection.Ports)
            reply[$"{ConnectionFields.NameOf(channel)}_port"] = port;
        return reply;
    }

    private static JsonObject Link(string text, string url) => new() { ["text"] = text, ["url"] = url };
}
