using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>What one unit of concurrency does between its start and its end, as a value that any model can run.</summary>
[JsonDerivedType(typeof(None), "none")]
[JsonDerivedType(typeof(Wait), "wait")]
[JsonDerivedType(typeof(Park), "park")]
public abstract partial record Workload
{
    /// <summary>Nothing: what remains is the cost of starting and finishing.</summary>
    public static Workload Nothing { get; } = new None();

    /// <summary>Waiting until somebody says "go on", which nobody does: what remains is the weight of one that waits.</summary>
    public static Workload Parked { get; } = new Park();

    /// <summary>Waiting for a time.</summary>
    /// <param name="time">How long; under 50 ms the timer's own granularity shows.</param>
    /// <param name="wrapping">What is wrapped around the timer in a coroutine.</param>
    public static Workload Waiting(TimeSpan time, Wrapping wrapping = Wrapping.AsyncMethod) => new Wait(time, wrapping);

    /// <summary>Does the work without holding a thread while it waits.</summary>
    internal abstract Task RunAsync();

    /// <summary>Does the work on the thread that calls.</summary>
    internal abstract void Run();
}

/// <summary>What a program wraps around a timer that it awaits.</summary>
public enum Wrapping
{
    /// <summary><c>Task.Delay(t)</c>: the timer and its task.</summary>
    None,

    /// <summary><c>async Task M() =&gt; await Task.Delay(t)</c>: a coroutine's state machine besides.</summary>
    AsyncMethod,

    /// <summary><c>Task.Run(async () =&gt; await Task.Delay(t))</c>: a second task for the call that is handed to the pool.</summary>
    TaskRun,
}
