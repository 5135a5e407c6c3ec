using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Messages;
using NetMQ;
using NetMQ.Sockets;

namespace AsyncLab.Jupyter.Tests.Frontends;

/// <summary>A kernel in a process of its own, and a frontend that is connected to it.</summary>
internal sealed class RunningKernel : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-kernel-");
    private readonly DealerSocket _shell = new();
    private readonly DealerSocket _control = new();
    private readonly DealerSocket _stdin = new();
    private readonly SubscriberSocket _iopub = new();
    private readonly MessageCodec _codec;
    private readonly MessageCodec _reader;

    public RunningKernel(string? parent = null)
    {
        var scheme = SignatureScheme.Find(SignatureScheme.Default)!;
        (_codec, _reader) = (new(new(scheme, "key"), "frontend"), new(new(scheme, "key"), ""));
        var ports = Enumerable.Range(0, 5).Select(_ => FreePort()).ToList();
        var file = Path.Combine(_folder.FullName, "connection.json");
        File.WriteAllText(file, $$"""
            {"transport":"tcp","ip":"127.0.0.1","key":"key","signature_scheme":"hmac-sha256",
             "shell_port":{{ports[0]}},"control_port":{{ports[1]}},"stdin_port":{{ports[2]}},"iopub_port":{{ports[3]}},"hb_port":{{ports[4]}}}
            """);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll"), "kernel", "run", "--connection-file", file])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardError = true,
            Environment = { ["JPY_PARENT_PID"] = parent ?? "", ["TMPDIR"] = _folder.FullName },
        };
        Process = Process.Start(start)!;
        foreach (var (socket, port) in ((NetMQSocket, int)[])[(_shell, ports[0]), (_control, ports[1]), (_stdin, ports[2]), (_iopub, ports[3])])
        {
            socket.Options.Identity = "frontend"u8.ToArray();
            (socket as SubscriberSocket)?.SubscribeToAnyTopic();
            socket.Connect($"tcp://127.0.0.1:{port}");
        }

        WaitForStart();
    }

    public Process Process { get; }

    public string Folder => _folder.FullName;

    /// <summary>Sends a request on the channel for cells.</summary>
    /// <returns>Its name.</returns>
    public string Ask(string type, JsonObject? content = null) => Send(_shell, type, content);

    public string AskAtOnce(string type, JsonObject? content = null) => Send(_control, type, content);

    public string Answer(string value) => Send(_stdin, "input_reply", new() { ["value"] = value });

    public void SendRaw(params IEnumerable<byte[]> frames) => _shell.SendMultipartBytes(frames);

    public ReceivedMessage Reply() => Receive(_shell);

    public ReceivedMessage ReplyAtOnce() => Receive(_control);

    public ReceivedMessage Question() => Receive(_stdin);

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

    public ReceivedMessage Next() => Receive(_iopub);

    /// <summary>Runs a cell.</summary>
    /// <returns>The answer, and the kinds of what it showed.</returns>
    public (JsonElement Reply, List<ReceivedMessage> Shown) Run(string code, JsonObject? more = null)
    {
        var content = more ?? [];
        content["code"] = code;
        var request = Ask("execute_request", content);
        var shown = Shown(request);
        return (Reply().Content, shown);
    }

    public static string Parent(ReceivedMessage message) => message.ParentHeader.Text("msg_id");

    public void Dispose()
    {
        Process.Kill(entireProcessTree: true);
        Process.WaitForExit();
        foreach (var socket in (NetMQSocket[])[_shell, _control, _stdin, _iopub])
        {
            socket.Options.Linger = TimeSpan.Zero;
            socket.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    // A subscription takes its time: who waits for the answer alone may miss what is told before.
    private void WaitForStart()
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            Ask("kernel_info_request");
            Reply();
            var frames = new List<byte[]>();
            if (_iopub.TryReceiveMultipartBytes(TimeSpan.FromMilliseconds(300), ref frames!))
                return;
        }

        Assert.Fail("The kernel did not start.");
    }

    private string Send(NetMQSocket socket, string type, JsonObject? content)
    {
        var frames = _codec.Encode(new(type, null, content ?? []));
        socket.SendMultipartBytes(frames);
        return JsonElement.Parse(frames[2]).Text("msg_id");
    }

    private ReceivedMessage Receive(NetMQSocket socket)
    {
        var frames = new List<byte[]>();
        Assert.True(socket.TryReceiveMultipartBytes(Patience, ref frames!), "The kernel said nothing.");
        return _reader.Decode(frames!);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
