using AsyncLab.Jupyter.Assistance;
using AsyncLab.Jupyter.Channels;
using AsyncLab.Jupyter.Execution;
using AsyncLab.Jupyter.Messages;
using AsyncLab.Jupyter.Requests;

namespace AsyncLab.Jupyter;

/// <summary>A kernel: what its frontends ask for happens in this process.</summary>
internal sealed class JupyterKernel : IDisposable
{
    private readonly KernelLog _log;
    private readonly MessageCodec _codec;
    private readonly Transport _transport;
    private readonly Frontends _frontends;
    private readonly FrontendReader _reader;
    private readonly CellEngine _engine;
    private readonly CodeAssistant _assistant;
    private readonly RequestQueue _shell;
    private readonly Answers _control;
    // So long without a cell, and its reader reads or writes: then what computes disturbs no measurement.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly ManualResetEventSlim _ended = new();

    /// <summary>Listens, and takes over the console.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="log">Learns what no frontend can be told.</param>
    /// <exception cref="NetMQ.NetMQException">One of the addresses cannot be listened at.</exception>
    public JupyterKernel(ConnectionFile connection, KernelLog log)
    {
        var session = Guid.NewGuid().ToString();
        _log = log;
        _codec = new(new(connection.SignatureScheme, connection.Key), session);
        _transport = new(connection, Receive);
        _frontends = new(_codec, _transport.Send);
        _reader = new(_frontends);
        _engine = new(new OutputPublisher(_frontends, session), _reader);

        var others = new OtherRequests(connection, _frontends) { Interrupt = Interrupt, Stop = Stop };
        var history = new History();
        var cells = new CellRequests(_engine, _frontends, history);
        _assistant = new(_engine.Session);
        var assistance = new AssistanceRequests(_assistant);
        _control = new(ChannelName.Control, _frontends, others.All(), log);
        _shell = new(new(ChannelName.Shell, _frontends, others.All().With(new()
        {
            { ExecuteRequest.Type, (request, _) => cells.ExecuteAsync(request) },
            { "complete_request", assistance.CompleteAsync },
            { "inspect_request", assistance.InspectAsync },
            { "is_complete_request", assistance.IsComplete },
            { "history_request", history.Reply },
        }), log));
        cells.Failed = _shell.AbortWaitingCells;
    }

    /// <summary>Ends the cell that runs.</summary>
    /// <returns>Whether one ran.</returns>
    public bool Interrupt() => _engine.Interrupt();

    /// <summary>Ends the kernel.</summary>
    public void Stop() => _ended.Set();

    /// <summary>Serves until it is told to stop, also if cells keep all threads of the pool busy.</summary>
    public void Run()
    {
        _frontends.PublishStatus("starting");
        _ = Task.Run(() => _shell.RunAsync(_stop.Token));
        _ = Task.Run(WarmUpAsync);
        _transport.Start();
        _ended.Wait();
    }

    /// <summary>Sends what cells have written, and closes the sockets.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _engine.Dispose();
        _assistant.Dispose();
        _transport.Dispose();
        _stop.Dispose();
        _ended.Dispose();
    }

    private async Task WarmUpAsync()
    {
        while (_engine.IdleTime < Quiet)
            await Task.Delay(Quiet / 4, _stop.Token);
        await _assistant.WarmUpAsync(_stop.Token);
    }

    // On the thread of the sockets, which must live.
    private void Receive(ChannelName channel, IReadOnlyList<byte[]> frames)
    {
        try
        {
            Receive(channel, _codec.Decode(frames));
        }
        catch (MalformedMessageException e)
        {
            _log.Write($"dropped a message on the channel '{channel}': {e.Message}");
        }
    }

    private void Receive(ChannelName channel, ReceivedMessage message)
    {
        // At once: this must not wait for a cell, nor for the threads that cells use.
        if (channel == ChannelName.Control)
            _control.GiveAsync(message, CancellationToken.None).GetAwaiter().GetResult();
        else if (channel == ChannelName.Shell)
            _shell.Add(message);
        else if (message.Header.Type == "input_reply")
            _reader.Answer(message);
    }
}
