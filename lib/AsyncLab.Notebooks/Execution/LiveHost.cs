using System.IO.Pipes;
using System.Text;
using System.Threading.Channels;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>
/// The inside of a notebook's process that stays: runs what <see cref="LiveNotebook"/> or <see cref="CellProcess"/> tells it
/// to, until that is gone.
/// </summary>
/// <param name="runner">What runs the cells.</param>
/// <param name="path">The notebook.</param>
/// <param name="run">The mark of the run.</param>
/// <param name="events">Where events go.</param>
internal sealed class LiveHost(NotebookRunner runner, string path, string run, Stream events)
{
    private readonly Channel<Func<Task>> _work = Channel.CreateUnbounded<Func<Task>>();
    private Action _stop = () => { };
    private Action<string> _interrupt = _ => { };

    /// <summary>Runs one order after the other.</summary>
    /// <param name="handle">The handle of the pipe from which they come.</param>
    /// <returns>Nothing: it goes on until the process is ended.</returns>
    public async Task<bool> RunAsync(string handle)
    {
        await using var orders = new AnonymousPipeClientStream(PipeDirection.In, handle);
        new Thread(() => Read(orders)) { IsBackground = true, Name = "Reads what to run" }.Start();
        await runner.StartAsync();
        await foreach (var work in _work.Reader.ReadAllAsync())
        {
            await work();
            runner.Flush();
            EventPipe.Send(events, [.. HostProtocol.Idle, (byte)'\n']);
        }

        return true;
    }

    // Also while a cell runs: somebody may want to end it.
    private void Read(Stream orders)
    {
        using var reader = new StreamReader(orders, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            Obey(Order.FromLine(line));

        // The parent is gone. Who waits for that, in NotebookHost, also ends what the cells have started.
    }

    private void Obey(Order order)
    {
        switch (order)
        {
            case RunOrder notebook:
                var stop = new CancellationTokenSource();
                _stop = stop.Cancel;
                _work.Writer.TryWrite(() => runner.RunFromAsync(DibDocument.Parse(notebook.Text, path), notebook.Kept, stop.Token));
                break;
            case StopOrder:
                _stop();
                break;
            case CodeOrder code:
                var interruption = new Interruption(run);
                _interrupt = interruption.Ask;
                _work.Writer.TryWrite(() => runner.RunAsync(code, interruption));
                break;
            case InterruptOrder interrupt:
                _interrupt(interrupt.Reason);
                break;
            case AnswerOrder answer:
                runner.Answer(answer.Text);
                break;
        }
    }
}
