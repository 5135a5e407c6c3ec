using System.Collections.Concurrent;

namespace AsyncLab;

/// <summary>
/// Notes when units run and on which thread. An <see cref="AsyncLocal{T}"/> goes with a unit to every thread that runs a
/// part of it, and says so at each arrival and departure: neither the workload nor what schedules it has to know.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="zero">The time stamp that spans count from.</param>
internal sealed class Tracer(TimeProvider time, long zero)
{
    private static readonly AsyncLocal<Visit?> Current = new(OnChanged);

    // A thread runs one unit at a time.
    [ThreadStatic]
    private static long t_begun;

    private readonly ConcurrentQueue<RunSpan> _spans = new();
    private int _units;

    /// <summary>What was noted, in the order of the spans' ends.</summary>
    public IReadOnlyList<RunSpan> Spans => [.. _spans];

    /// <summary>A workload that does the same, and whose every run is a unit.</summary>
    public Workload Around(Workload workload) => new Workload.Traced(workload, this);

    /// <summary>What the caller does from here on, on whatever thread, is the next unit.</summary>
    public void Enter() => Current.Value = new(this, Interlocked.Increment(ref _units) - 1);

    /// <summary>The caller's unit is done.</summary>
    public static void Leave()
    {
        Current.Value?.Finish();
        Current.Value = null;
    }

    private Quantity Since(long timestamp) => Quantity.Time(time.GetElapsedTime(zero, timestamp));

    private long Now() => time.GetTimestamp();

    private static void OnChanged(AsyncLocalValueChangedArgs<Visit?> change)
    {
        change.PreviousValue?.End();
        change.CurrentValue?.Begin();
    }

    private sealed class Visit(Tracer tracer, int unit)
    {
        private bool _over;

        public void Begin() => t_begun = tracer.Now();

        public void End()
        {
            if (!_over)
                tracer._spans.Enqueue(new(unit, OsThread.Current, tracer.Since(t_begun), tracer.Since(tracer.Now())));
        }

        // Whoever awaits a unit may go on inside its last step, after which the runtime comes back to the unit for a moment.
        public void Finish()
        {
            End();
            _over = true;
        }
    }
}
