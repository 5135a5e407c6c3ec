using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Specs;

/// <summary>What tells Jupyter how to start a kernel: the file <c>kernel.json</c> in a folder that has the kernel's name.</summary>
/// <param name="Name">The name that notebooks have for it.</param>
/// <param name="DisplayName">The name that readers see.</param>
internal sealed record KernelSpec(string Name, string DisplayName)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "kernel.json";

    // By this the command finds again what it has installed.
    private const string Owner = "asynclab";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether a name is one that Jupyter takes: letters, digits, <c>-</c>, <c>.</c> and <c>_</c>.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') && name is not ("." or "..");

    /// <summary>The text of the file.</summary>
    /// <param name="command">What starts the kernel, up to the connection file.</param>
    public string ToJson(IEnumerable<string> command)
    {
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray([.. command.Append("{connection_file}").Select(w => (JsonNode)w)]),
            ["display_name"] = DisplayName,
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            // The files through which debuggers would connect stay behind a kernel that is killed.
            ["env"] = new JsonObject { ["DOTNET_EnableDiagnostics"] = "0" },
            ["kernel_protocol_version"] = MessageHeader.ProtocolVersion,
            ["metadata"] = new JsonObject { ["debugger"] = false, [Owner] = true },
        };
        return spec.ToJsonString(Format) + "\n";
    }

    /// <summary>Whether a kernel's folder holds one that this command installed.</summary>
    public static bool IsOurs(string folder)
    {
        try
        {
            using var spec = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
            return spec.RootElement.ValueKind == JsonValueKind.Object && spec.RootElement.Properties("metadata").Any(p => p.Name == Owner);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }
}
