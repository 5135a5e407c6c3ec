using System.Collections.Concurrent;

namespace AsyncLab;

/// <summary>How long a coroutine of an event loop, which wants its turn every 10 ms, waits for it while units work.</summary>
internal sealed record LoopBeats(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    /// <summary>The pause between two beats of a loop that nothing keeps from its work.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMilliseconds(10);

    public override async Task<Reading> MeasureAsync()
    {
        var gaps = new List<double>();
        await EventLoop.RunAsync(async () =>
        {
            // What is compiled now would block the loop once and never again.
            await Model.OffloadAsync(Workload.Nothing);
            await BeatAsync([], Task.CompletedTask);

            // They begin when the heart beats, not before.
            var work = WorkAsync(Workload.Prepare(Units, 1));
            await BeatAsync(gaps, work);
            await work;
        });
        return new(new Dictionary<Counter, Samples> { [Counter.Gap] = new(Unit.Nanoseconds, gaps) });
    }

    private async Task WorkAsync(Workload workload)
    {
        await Task.Yield();
        await Task.WhenAll(Enumerable.Range(0, Units).Select(_ => Model.OffloadAsync(workload)));
    }

    private async Task BeatAsync(List<double> gaps, Task until)
    {
        using var alarm = new Alarm();
        var last = Time.GetTimestamp();
        do
        {
            await alarm.InAsync(Period);
            var now = Time.GetTimestamp();
            gaps.Add(Time.GetElapsedTime(last, now).TotalNanoseconds);
            last = now;
        }
        while (!until.IsCompleted);
    }

    // Timers of the runtime fire in the pool: where units hold all its threads, they would come late to a loop that is free.
    private sealed class Alarm : IDisposable
    {
        private readonly BlockingCollection<(TimeSpan Pause, TaskCompletionSource Over)> _asked = [];

        public Alarm() => new Thread(Run) { IsBackground = true, Name = "alarm" }.Start();

        public Task InAsync(TimeSpan pause)
        {
            var over = new TaskCompletionSource();
            _asked.Add((pause, over));
            return over.Task;
        }

        public void Dispose() => _asked.CompleteAdding();

        private void Run()
        {
            foreach (var (pause, over) in _asked.GetConsumingEnumerable())
            {
                Thread.Sleep(pause);
                over.SetResult();
            }
        }
    }
}
