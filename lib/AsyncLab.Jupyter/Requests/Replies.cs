using System.Text.Json.Nodes;

namespace AsyncLab.Jupyter.Requests;

/// <summary>What all answers have in common.</summary>
internal static class Replies
{
    /// <summary>An answer to a request that could be carried out; more is added to it.</summary>
    public static JsonObject Ok() => new() { ["status"] = "ok" };

    /// <summary>An answer to a request that failed.</summary>
    public static JsonObject Error(string name, string value, IEnumerable<string> traceback) => new()
    {
        ["status"] = "error",
        ["ename"] = name,
        ["evalue"] = value,
        ["traceback"] = new JsonArray([.. traceback.Select(l => (JsonNode)l)]),
    };
}
