using System.IO.Enumeration;
using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Requests;

/// <summary>The cells that ran since the kernel started.</summary>
internal sealed class History
{
    // Earlier runs of the kernel are forgotten, so this is the only one.
    private const int Session = 1;

    private readonly List<(int Number, string Code, string? Result)> _cells = [];

    /// <summary>Remembers a cell.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="code">Its text.</param>
    /// <param name="result">The value of its last expression as text, if it had one.</param>
    public void Add(int number, string code, string? result) => _cells.Add((number, code, result));

    /// <summary>The requests that it answers.</summary>
    public RequestHandlers All() => new() { { "history_request", Reply } };

    // The request says which ones are meant: the last ones, some by their numbers, or those like a pattern.
    private JsonObject Reply(ReceivedMessage request)
    {
        var content = request.Content;
        var withResults = content.Flag("output");
        var found = content.Text("hist_access_type") switch
        {
            "tail" => _cells.TakeLast(Count(content.Number("n"))),
            "range" => Range(content.Number("session") ?? 0, content.Number("start") ?? 0, content.Number("stop") ?? int.MaxValue),
            "search" => Search(content.Text("pattern", "*"), content.Flag("unique")).TakeLast(Count(content.Number("n"))),
            _ => [],
        };
        var reply = Replies.Ok();
        reply["history"] = new JsonArray([.. found.Select(c => Item(c, withResults))]);
        return reply;
    }

    private static int Count(int? wanted) => Math.Max(wanted ?? int.MaxValue, 0);

    // 0 is the session that runs.
    private IEnumerable<(int Number, string Code, string? Result)> Range(int session, int start, int stop) =>
        session is 0 or Session ? _cells.Where(c => c.Number >= start && c.Number < stop) : [];

    // * and ? stand for what they stand for in names of files; of equal cells the last one counts.
    private IEnumerable<(int Number, string Code, string? Result)> Search(string pattern, bool unique)
    {
        var found = _cells.Where(c => FileSystemName.MatchesSimpleExpression(pattern, c.Code, ignoreCase: false));
        return unique ? found.Reverse().DistinctBy(c => c.Code).Reverse() : found;
    }

    private static JsonArray Item((int Number, string Code, string? Result) cell, bool withResult) =>
        new(Session, cell.Number, withResult ? new JsonArray(cell.Code, cell.Result) : cell.Code);
}
