using System.Text.Json;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Requests;

/// <summary>A request to run a cell.</summary>
/// <param name="Message">The message.</param>
/// <param name="Code">The cell.</param>
/// <param name="IsSilent">Whether nobody is told what it shows.</param>
/// <param name="IsStored">Whether it is counted and remembered.</param>
/// <param name="StopsOnError">Whether the cells that wait do not run if this one fails.</param>
/// <param name="AllowsInput">Whether it may ask whoever sits at the frontend.</param>
/// <param name="Expressions">What is to be evaluated after it, by name.</param>
internal sealed record ExecuteRequest(
    ReceivedMessage Message, string Code, bool IsSilent, bool IsStored, bool StopsOnError, bool AllowsInput,
    IReadOnlyDictionary<string, string> Expressions)
{
    /// <summary>The type of such a message.</summary>
    public const string Type = "execute_request";

    public static ExecuteRequest Of(ReceivedMessage message)
    {
        var content = message.Content;
        var silent = content.Flag("silent");
        return new(message, content.Text("code"), silent, !silent && content.Flag("store_history", true),
            content.Flag("stop_on_error", true), content.Flag("allow_stdin"),
            content.Properties("user_expressions").Where(p => p.Value.ValueKind == JsonValueKind.String).ToDictionary(p => p.Name, p => p.Value.GetString()!));
    }
}
