using System.Collections.Concurrent;

namespace AsyncLab;

/// <summary>A coroutine of an event loop that wants its turn every 10 ms, and notes how long it waited for it.</summary>
/// <param name="time">The clock.</param>
internal sealed class Heart(TimeProvider time)
{
    /// <summary>The pause between two beats of a loop that nothing keeps from its work.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMilliseconds(10);

    /// <summary>Beats until this is complete, at least once.</summary>
    /// <returns>The time from each beat to the next.</returns>
    public async Task<Samples> BeatAsync(Task until)
    {
        using var alarm = new Alarm();
        var gaps = new List<double>();
        var last = time.GetTimestamp();
        do
        {
            await alarm.InAsync(Period);
            var now = time.GetTimestamp();
            gaps.Add(time.GetElapsedTime(last, now).TotalNanoseconds);
            last = now;
        }
        while (!until.IsCompleted);
        return new(Unit.Nanoseconds, gaps);
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
