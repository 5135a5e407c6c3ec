using AsyncLab.Jupyter.Assistance;
using AsyncLab.Jupyter.Channels;
using AsyncLab.Jupyter.Execution;
using AsyncLab.Jupyter.Messages;
using AsyncLab.Jupyter.Requests;

namespace AsyncLab.Jupyter;

/// <summary>A kernel: this process talks with the frontends and helps to write cells, and another one runs them.</summary>
internal sealed class JupyterKernel : IDisposable
{
    // So long without a cell, and its reader reads or writes: then what computes disturbs no measurement.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly Transport _transport;
    private readonly Frontends _frontends;
    private readonly DeclaredCells _declared = new(Directory.GetCurrentDirectory());
    private readonly CellEngine _engine;
    private readonly CodeAssistant _assistant;
    private readonly RequestQueue _shell;
    private readonly CancellationTokenSource _stop = new();
    private readonly ManualResetEventSlim _ended = new();

    /// <summary>Listens, and starts the process of the cells.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="hostCommand">The program that runs cells and its first arguments.</param>
    /// <param name="log">Learns what no frontend can be told.</param>
    /// <exception cref="NetMQ.NetMQException">One of the addresses cannot be listened at.</exception>
    public JupyterKernel(ConnectionFile connection, IReadOnlyList<string> hostCommand, KernelLog log)
    {
        var session = Guid.NewGuid().ToString();
        var codec = new MessageCodec(new(connection.SignatureScheme, connection.Key), session);
        _transport = new(connection);
        _frontends = new(codec, _transport.Send);
        var outputs = new OutputPublisher(_frontends, session);
        _engine = new(hostCommand, outputs, _declared);
        _assistant = new(_declared);

        var others = new OtherRequests(connection, _frontends) { Interrupt = Interrupt, Stop = Stop }.All();
        var history = new History();
        var cells = new CellRequests(_engine, outputs, _frontends, history);
        _shell = new(new(ChannelName.Shell, _frontends, others.With(cells.All(), new AssistanceRequests(_assistant).All(), history.All()), log));
        cells.Failed = _shell.AbortWaitingCells;
        var control = new Answers(ChannelName.Control, _frontends, others, log);
        _transport.Received = new Reception(codec, _shell, control, _engine.Answer, log).Receive;
    }

    /// <summary>Ends the cell that runs.</summary>
    /// <returns>Whether one ran.</returns>
    public bool Interrupt() => _engine.Interrupt();

    /// <summary>Ends the kernel.</summary>
    public void Stop() => _ended.Set();

    /// <summary>Serves until it is told to stop.</summary>
    public void Run()
    {
        _frontends.PublishStatus("starting");
        _ = _shell.RunAsync(_stop.Token);
        _ = WarmUpAsync();
        _transport.Start();
        _ended.Wait();
    }

    /// <summary>Ends the cells, sends what they have shown, and closes the sockets.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _engine.Dispose();
        _assistant.Dispose();
        _declared.Dispose();
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
}
