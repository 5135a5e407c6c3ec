using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Channels;
using AsyncLab.Jupyter.Messages;
using AsyncLab.Jupyter.Requests;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Execution;

/// <summary>Runs cells.</summary>
/// <param name="engine">Runs their code.</param>
/// <param name="outputs">Has what they show.</param>
/// <param name="frontends">Are told of them.</param>
/// <param name="history">Remembers them.</param>
internal sealed class CellRequests(CellEngine engine, OutputPublisher outputs, Frontends frontends, History history)
{
    private int _number;

    /// <summary>What happens when a cell fails, unless the request says that it shall not: the cells that wait do not run.</summary>
    public Action Failed { get; set; } = () => { };

    /// <summary>The requests that it answers.</summary>
    public RequestHandlers All() => new() { { ExecuteRequest.Type, (request, _) => ExecuteAsync(request) } };

    private async Task<JsonObject?> ExecuteAsync(ReceivedMessage message)
    {
        var request = ExecuteRequest.Of(message);
        var number = _number + 1;
        if (request.IsStored)
            _number = number;
        if (!request.IsSilent)
            frontends.Publish("execute_input", message, new() { ["code"] = request.Code, ["execution_count"] = number });

        var run = await engine.RunAsync(request, number);
        if (request.IsStored)
            history.Add(number, request.Code, outputs.Result);
        if (run.Error is not null && request.StopsOnError)
            Failed();
        return Reply(run, number);
    }

    private static JsonObject Reply(CodeResult run, int number)
    {
        var reply = run.Error is null ? Replies.Ok() : OutputMessages.WithStatus(run.Error);
        reply["execution_count"] = number;
        reply["payload"] = new JsonArray();
        reply["user_expressions"] = new JsonObject(run.Values.Select(v => KeyValuePair.Create(v.Key, (JsonNode?)OutputMessages.WithStatus(v.Value))));
        return reply;
    }
}
