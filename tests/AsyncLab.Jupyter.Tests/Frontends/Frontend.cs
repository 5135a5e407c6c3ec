using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Messages;
using NetMQ;
using NetMQ.Sockets;

namespace AsyncLab.Jupyter.Tests.Frontends;

/// <summary>A frontend of a kernel.</summary>
internal sealed class Frontend : IDisposable
{
    public const string Key = "key";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly DealerSocket _shell = new();
    private readonly DealerSocket _control = new();
    private readonly DealerSocket _stdin = new();
    private readonly SubscriberSocket _iopub = new();
    private readonly MessageCodec _writer = new(new(SignatureScheme.Find(SignatureScheme.Default)!, Key), "frontend");
    private readonly MessageCodec _reader = new(new(SignatureScheme.Find(SignatureScheme.Default)!, Key), "");

    /// <param name="ports">Those of shell, control, stdin and iopub.</param>
    public Frontend(IReadOnlyList<int> ports)
    {
        _iopub.SubscribeToAnyTopic();
        foreach (var (socket, port) in Sockets.Zip(ports))
        {
            socket.Options.Identity = "frontend"u8.ToArray();
            socket.Options.Linger = TimeSpan.Zero;
            socket.Connect($"tcp://127.0.0.1:{port}");
        }
    }

    private NetMQSocket[] Sockets => [_shell, _control, _stdin, _iopub];

    /// <summary>Sends a request on the channel for cells.</summary>
    /// <returns>Its name.</returns>
    public string Ask(string type, JsonObject? content = null) => Send(_shell, type, content);

    public string AskAtOnce(string type, JsonObject? content = null) => Send(_control, type, content);

    public string Answer(string value) => Send(_stdin, "input_reply", new() { ["value"] = value });

    public void SendRaw(params IEnumerable<byte[]> frames) => _shell.SendMultipartBytes(frames);

    public ReceivedMessage Reply() => Receive(_shell);

    public ReceivedMessage ReplyAtOnce() => Receive(_control);

    public ReceivedMessage Question() => Receive(_stdin);

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

    public void Dispose()
    {
        foreach (var socket in Sockets)
            socket.Dispose();
    }

    private static string Parent(ReceivedMessage message) => message.ParentHeader.Text("msg_id");

    private string Send(NetMQSocket socket, string type, JsonObject? content)
    {
        var frames = _writer.Encode(new(type, null, content ?? []));
        socket.SendMultipartBytes(frames);
        return JsonElement.Parse(frames[2]).Text("msg_id");
    }

    private ReceivedMessage? TryReceive(NetMQSocket socket)
    {
        var frames = new List<byte[]>();
        return socket.TryReceiveMultipartBytes(Pause, ref frames!) ? _reader.Decode(frames!) : null;
    }

    private ReceivedMessage Receive(NetMQSocket socket)
    {
        var frames = new List<byte[]>();
        Assert.True(socket.TryReceiveMultipartBytes(RunningKernel.Patience, ref frames!), "The kernel said nothing.");
        return _reader.Decode(frames!);
    }
}
