using System.Threading.Channels;
using BenchmarkDotNet.Attributes;

#pragma warning disable CA1822 // BenchmarkDotNet wants methods of an instance
#pragma warning disable CS1998 // asynchronous in form only

namespace AsyncLab.Benchmarks;

/// <summary>
/// What the models of the library run, written once more as a user of BenchmarkDotNet would write it. An awaited call is
/// too short to be invoked by itself, and an invocation that ends on another thread is waited for by blocking:
/// those programs loop inside.
/// </summary>
public class Programs
{
    private const int Loops = 10_000;

    /// <summary>An async call that is complete when it returns.</summary>
    [Benchmark(OperationsPerInvoke = Loops)]
    public async Task AwaitedCall()
    {
        for (var i = 0; i < Loops; i++)
            await NothingAsync();
    }

    /// <summary>A coroutine that gives way once; the thread pool goes on with it.</summary>
    [Benchmark(OperationsPerInvoke = Loops)]
    public async Task Coroutine()
    {
        for (var i = 0; i < Loops; i++)
            await GiveWayAsync();
    }

    /// <summary>A thread, started and joined.</summary>
    [Benchmark]
    public void StartedThread()
    {
        var thread = new Thread(static () => { }) { IsBackground = true };
        thread.Start();
        thread.Join();
    }

    /// <summary>A message through a channel to another coroutine, and the answer through a second one.</summary>
    [Benchmark(OperationsPerInvoke = Loops)]
    public async Task ChannelRoundTrip()
    {
        var options = new UnboundedChannelOptions { SingleReader = true, SingleWriter = true };
        var (questions, answers) = (Channel.CreateUnbounded<byte>(options), Channel.CreateUnbounded<byte>(options));
        var other = AnswerAsync(questions.Reader, answers.Writer);
        for (var i = 0; i < Loops; i++)
        {
            questions.Writer.TryWrite(1);
            await answers.Reader.ReadAsync();
        }

        questions.Writer.Complete();
        await other;
    }

    private static async Task AnswerAsync(ChannelReader<byte> questions, ChannelWriter<byte> answers)
    {
        // ReadAllAsync would be shorter to write, and another program: an async iterator around this.
        while (await questions.WaitToReadAsync())
        {
            while (questions.TryRead(out var question))
                answers.TryWrite(question);
        }
    }

    private static async Task NothingAsync()
    {
    }

    private static async Task GiveWayAsync()
    {
        await Task.Yield();
        await NothingAsync();
    }
}
