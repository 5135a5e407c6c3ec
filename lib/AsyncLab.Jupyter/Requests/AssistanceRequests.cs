using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Assistance;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Requests;

/// <summary>Answers who writes a cell: what could come next, what something is, whether it is whole.</summary>
/// <param name="assistant">Knows it.</param>
internal sealed class AssistanceRequests(CodeAssistant assistant)
{
    // By this name JupyterLab and VS Code look for what the matches are.
    private const string Types = "_jupyter_types_experimental";

    /// <summary>The requests that it answers.</summary>
    public RequestHandlers All() => new()
    {
        { "complete_request", CompleteAsync },
        { "inspect_request", InspectAsync },
        { "is_complete_request", IsComplete },
    };

    private async Task<JsonObject?> CompleteAsync(ReceivedMessage request, CancellationToken stop)
    {
        var (code, cursor) = Place(request);
        var found = await assistant.CompleteAsync(code, cursor, stop);
        var reply = Replies.Ok();
        reply["matches"] = new JsonArray([.. found.Matches.Select(m => (JsonNode)m.Text)]);
        reply["cursor_start"] = found.Start;
        reply["cursor_end"] = found.End;
        reply["metadata"] = new JsonObject { [Types] = new JsonArray([.. found.Matches.Select(m => (JsonNode)Type(m, found))]) };
        return reply;
    }

    private async Task<JsonObject?> InspectAsync(ReceivedMessage request, CancellationToken stop)
    {
        var (code, cursor) = Place(request);
        var found = await assistant.InspectAsync(code, cursor, stop);
        var reply = Replies.Ok();
        reply["found"] = found is not null;
        reply["data"] = found is null ? [] : new JsonObject { ["text/plain"] = found.Plain, ["text/markdown"] = found.Markdown };
        reply["metadata"] = new JsonObject();
        return reply;
    }

    private JsonObject IsComplete(ReceivedMessage request)
    {
        var (status, indent) = CellCompleteness.Of(request.Content.Text("code"));
        var reply = new JsonObject { ["status"] = status.ToString().ToLowerInvariant() };
        if (status == CompletenessStatus.Incomplete)
            reply["indent"] = indent;
        return reply;
    }

    // A frontend may say something impossible.
    private static (string Code, int Cursor) Place(ReceivedMessage request)
    {
        var code = request.Content.Text("code");
        var length = code.EnumerateRunes().Count();
        return (code, Math.Clamp(request.Content.Number("cursor_pos") ?? length, 0, length));
    }

    private static JsonObject Type(CompletionMatch match, Completions found) => new JsonObject
    {
        ["text"] = match.Text,
        ["type"] = match.Kind,
        ["signature"] = match.Signature,
        ["start"] = found.Start,
        ["end"] = found.End,
    };
}
