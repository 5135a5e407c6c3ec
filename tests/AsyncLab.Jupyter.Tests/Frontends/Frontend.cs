using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Messages;
using NetMQ;
using NetMQ.Sockets;

namespace AsyncLab.Jupyter.Tests.Frontends;

/// <summary>A frontend of a kernel.</summary>
internal sealed partial class Frontend : IDisposable
{
    public const string Key = "key";

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

    public void Dispose()
    {
        foreach (var socket in Sockets)
            socket.Dispose();
    }

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
