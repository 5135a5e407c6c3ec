using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Tests.Frontends;

internal sealed partial class Frontend
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for something that everybody is told.</summary>
    public void WaitFor(string type)
    {
        while (Receive(_iopub).Header.Type != type)
        {
        }
    }

    /// <summary>What everybody is told about a request, until it is done.</summary>
    public List<ReceivedMessage> Shown(string request)
    {
        var shown = new List<ReceivedMessage>();
        while (Receive(_iopub) is var message && !(message.Content.Text("execution_state") == "idle" && Parent(message) == request))
        {
            if (Parent(message) == request)
                shown.Add(message);
        }

        return shown;
    }

    /// <summary>Runs a cell.</summary>
    /// <returns>The answer, and what it showed.</returns>
    public (JsonElement Reply, List<ReceivedMessage> Shown) Run(string code, JsonObject? more = null)
    {
        var content = more ?? [];
        content["code"] = code;
        var request = Ask("execute_request", content);
        var shown = Shown(request);
        return (Reply().Content, shown);
    }

    /// <summary>Waits until the kernel has answered, and until what it tells everybody is received: a subscription takes its time.</summary>
    public bool IsHeardBy(Process kernel)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < RunningKernel.Patience && !kernel.HasExited)
        {
            var request = Ask("kernel_info_request");
            var (isAnswered, isTold) = (false, false);
            for (var wait = Stopwatch.StartNew(); wait.Elapsed < 10 * Pause && !(isAnswered && isTold);)
            {
                isAnswered |= TryReceive(_shell) is { } reply && Parent(reply) == request;
                isTold |= TryReceive(_iopub) is { } told && Parent(told) == request && told.Content.Text("execution_state") == "idle";
            }

            if (isAnswered && isTold)
                return true;
        }

        return false;
    }

    private static string Parent(ReceivedMessage message) => message.ParentHeader.Text("msg_id");
}
