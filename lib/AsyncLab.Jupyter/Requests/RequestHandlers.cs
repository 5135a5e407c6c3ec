using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Requests;

/// <summary>Answers a request.</summary>
/// <returns>The answer, or null if there is none to give.</returns>
internal delegate Task<JsonObject?> RequestHandler(ReceivedMessage request, CancellationToken stop);

/// <summary>Who answers which requests on a channel.</summary>
internal sealed class RequestHandlers : Dictionary<string, RequestHandler>
{
    public RequestHandlers() : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Answers requests of a type without waiting for anything.</summary>
    /// <param name="type">The type, such as <c>comm_info_request</c>.</param>
    /// <param name="answer">Answers.</param>
    public void Add(string type, Func<ReceivedMessage, JsonObject?> answer) => Add(type, (request, _) => Task.FromResult(answer(request)));

    /// <summary>The same handlers and others.</summary>
    public RequestHandlers With(params RequestHandlers[] others)
    {
        var all = new RequestHandlers();
        foreach (var (type, handler) in others.Prepend(this).SelectMany(h => h))
            all.Add(type, handler);
        return all;
    }
}
