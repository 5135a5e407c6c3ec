using System.Text.Json.Nodes;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Export.Jupyter;

namespace AsyncLab.Jupyter.Execution;

/// <summary>What cells show, as messages say it: in the forms in which an exported notebook keeps it, each text in one piece.</summary>
internal static class OutputMessages
{
    /// <summary>What a message of any kind says about an output: <c>data</c> and <c>metadata</c> of a value, the parts of an error, …</summary>
    public static JsonObject Of(Output output)
    {
        var kept = (output is DisplayOutput { Content: var html } display && MimeType.Of(display) == MimeType.Html
            ? JupyterOutput.OfHtml(html, picture: null, id: "") : JupyterOutput.Of(output)).AsObject();
        kept.Remove("output_type");
        if (kept["text"] is JsonArray text)
            kept["text"] = Joined(text);
        foreach (var (type, lines) in kept["data"]?.AsObject().ToList() ?? [])
        {
            if (lines is JsonArray array && !MimeType.IsJson(type))
                kept["data"]![type] = Joined(array);
        }

        return kept;
    }

    /// <summary>A value or an error as part of an answer.</summary>
    public static JsonObject WithStatus(Output output)
    {
        var said = Of(output);
        said["status"] = output is ErrorOutput ? "error" : "ok";
        return said;
    }

    private static string Joined(JsonArray lines) => string.Concat(lines.Select(l => l!.GetValue<string>()));
}
