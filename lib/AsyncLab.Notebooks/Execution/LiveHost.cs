using System.IO.Pipes;
using System.Text;
using System.Threading.Channels;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>The inside of a notebook's process that stays: runs what <see cref="LiveNotebook"/> tells it to, until that is gone.</summary>
/// <param name="runner">What runs the cells.</param>
/// <param name="path">The notebook.</param>
/// <param name="events">Where events go.</param>
internal sealed class LiveHost(NotebookRunner runner, string path, Stream events)
{
    private readonly Channel<(RunOrder Order, CancellationToken Stop)> _orders =
        Channel.CreateUnbounded<(RunOrder, CancellationToken)>();

    /// <summary>Runs one order after the other.</summary>
    /// <param name="handle">The handle of the pipe from which they come.</param>
    /// <returns>Nothing: it goes on until the process is ended.</returns>
    public async Task<bool> RunAsync(string handle)
    {
        await using var orders = new AnonymousPipeClientStream(PipeDirection.In, handle);
        new Thread(() => Read(orders)) { IsBackground = true, Name = "Reads what to run" }.Start();
        await foreach (var (order, stop) in _orders.Reader.ReadAllAsync())
        {
            await runner.RunFromAsync(DibDocument.Parse(order.Text, path), order.Kept, stop);
            runner.Flush();
            EventPipe.Send(events, Encoding.ASCII.GetBytes(HostProtocol.Idle + "\n"));
        }

        return true;
    }

    // Also while a cell runs: it may be told not to go on to the next one.
    private void Read(Stream orders)
    {
        using var reader = new StreamReader(orders, Encoding.UTF8);
        var stop = new CancellationTokenSource();
        while (reader.ReadLine() is { } line)
        {
            if (RunOrder.FromLine(line) is { } order)
            {
                stop = new CancellationTokenSource();
                _orders.Writer.TryWrite((order, stop.Token));
            }
            else
            {
                stop.Cancel();
            }
        }

        // The parent is gone. Who waits for that, in NotebookHost, also ends what the cells have started.
    }
}
