using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>A concurrency model: how units of work are started, run beside each other and waited for.</summary>
[JsonConverter(typeof(ModelJsonConverter))]
public abstract class Model
{
    /// <summary>One unit after the other, awaited: no concurrency, the base line of every other model.</summary>
    public static Model Sequential { get; } = new SequentialModel();

    /// <summary>A coroutine per unit; the thread pool runs them.</summary>
    public static Model Task { get; } = new CoroutineModel("task");

    /// <summary>A coroutine per unit; an <see cref="AsyncLab.EventLoop"/> of one thread runs them.</summary>
    public static Model EventLoop { get; } = new EventLoopModel();

    /// <summary>An operating system thread per unit.</summary>
    public static Model Thread { get; } = new ThreadModel("thread");

    /// <summary>A work item per unit for the threads of the pool, of which there are as many as the work needs.</summary>
    public static Model ThreadPool { get; } = new ThreadPoolModel("thread-pool", isCold: false);

    /// <summary>A work item per unit for the threads of the pool of a process that has just started: the first burst.</summary>
    public static Model ColdThreadPool { get; } = new ThreadPoolModel("cold-thread-pool", isCold: true);

    /// <summary>An operating system process per unit: the smallest program that the system ships.</summary>
    public static Model Process { get; } = new ProcessModel("process", SmallestProgram.Command, listens: false);

    /// <summary>An operating system process per unit, each with a .NET runtime in it.</summary>
    public static Model DotNetProcess { get; } = new ProcessModel("dotnet-process", WorkerProcess.Command, listens: true);

    /// <summary>Every model of .NET that starts something for a unit, from the lightest to the heaviest.</summary>
    public static IReadOnlyList<Model> All { get; } = [Sequential, EventLoop, Task, Thread, Process, DotNetProcess];

    /// <summary>Every model of .NET, also those that give a unit to a thread that is there already.</summary>
    public static IReadOnlyList<Model> Every { get; } = [.. All, ThreadPool, ColdThreadPool];

    private protected Model(string id) => Id = id;

    /// <summary>The runtime that its units run in.</summary>
    public virtual Runtime Runtime => Runtime.DotNet;

    /// <summary>A short name that stays the same in every language and version.</summary>
    public string Id { get; }

    /// <summary>The name that readers see.</summary>
    public string Name => Texts.Get($"Model_{Id}");

    /// <summary>The counter that tells what one unit of this model weighs.</summary>
    internal abstract Counter Weight { get; }

    /// <summary>The model of its runtime that does one after the other.</summary>
    internal virtual Model Baseline => Sequential;

    /// <summary>Whether its units run one after the other.</summary>
    internal bool IsBaseline => this == Baseline;

    /// <summary>Whether its first batch is what is measured, with nothing warmed up.</summary>
    internal virtual bool IsCold => false;

    /// <summary>Up to how many waiting units are tried when nobody asks for more.</summary>
    internal abstract int Most { get; }

    /// <summary>How much memory must be left for a unit to be tried: more than it weighs.</summary>
    internal abstract Quantity Allowance { get; }

    /// <summary>How many threads and processes the system counts for a unit.</summary>
    internal virtual int Tasks => 1;

    /// <summary>The model with this <see cref="Id"/>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Model Parse(string id) =>
        Every.Concat(Python.All).FirstOrDefault(m => m.Id == id)
        ?? throw new ArgumentException(
            $"No concurrency model is called '{id}'. There are: {string.Join(", ", Every.Concat(Python.All).Select(m => m.Id))}.");

    /// <summary>This model at growing numbers of units, each <paramref name="factor"/> times the one before.</summary>
    /// <param name="most">The largest number of units; it ends the row whether or not it is in it.</param>
    /// <param name="from">The smallest number of units, at least 1.</param>
    /// <param name="factor">At least 2.</param>
    public Growth UpTo(int most, int from = 1, int factor = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(factor, 2);
        var units = new List<int>();
        for (long n = from; n < most; n *= factor)
            units.Add((int)n);
        return new(this, [.. units, most]);
    }

    /// <summary>The name that readers see.</summary>
    public override string ToString() => Name;

    /// <summary>Starts <paramref name="units"/> units beside each other and waits until all have finished.</summary>
    internal abstract Task RunAsync(Workload workload, int units);

    /// <summary>Does <see cref="RunAsync"/> <paramref name="times"/> times.</summary>
    internal virtual async Task RepeatAsync(Workload workload, int units, int times)
    {
        for (var i = 0; i < times; i++)
            await RunAsync(workload, units);
    }

    /// <summary>Starts one unit that waits, and returns what keeps it.</summary>
    internal abstract object Park(Workload workload);

    /// <summary>Returns when all of them wait.</summary>
    internal virtual Task SettleAsync(object[] parked) => System.Threading.Tasks.Task.CompletedTask;

    /// <summary>Starts one unit for each place of <paramref name="parked"/>, keeps it there, and returns when all wait.</summary>
    internal Task ParkAsync(Workload workload, object[] parked)
    {
        for (var i = 0; i < parked.Length; i++)
            parked[i] = Park(workload);
        return SettleAsync(parked);
    }

    /// <summary>Whether its units can do that.</summary>
    /// <exception cref="ArgumentException">They cannot; the message names a model whose units can.</exception>
    internal virtual void Accept(Workload workload)
    {
    }

    /// <summary>Starts a unit that answers another.</summary>
    /// <exception cref="NotSupportedException">Units of this model cannot answer.</exception>
    internal virtual Partner StartPartner() => throw new NotSupportedException($"Units of the model '{Id}' do not answer messages.");

    /// <summary>Asks for one unit and returns; the task is complete when the unit is done.</summary>
    internal virtual Task RequestAsync(Workload workload) => OffloadAsync(workload);

    /// <summary>Runs one unit of blocking work from a coroutine, which goes on when the work is done.</summary>
    internal virtual Task OffloadAsync(Workload workload) => RunAsync(workload, 1);

    /// <summary>Runs the units of a request and tells which ran when.</summary>
    internal virtual Task<IReadOnlyList<RunSpan>> TraceAsync(TracedUnits request) => request.RunHereAsync();

    /// <summary>Runs a measurement where this model's units are started from.</summary>
    internal virtual Task HostAsync(Func<Task> measurement) => System.Threading.Tasks.Task.Run(measurement);

    private sealed class SequentialModel() : CoroutineModel("sequential")
    {
        internal override Partner StartPartner() => throw new NotSupportedException("Units that run one after the other cannot answer each other.");

        internal override Task RunAsync(Workload workload, int units) => RepeatAsync(workload, units, 1);

        // Asked for and done in one: a synchronous call.
        internal override Task RequestAsync(Workload workload)
        {
            workload.Run();
            return System.Threading.Tasks.Task.CompletedTask;
        }

        internal override Task RepeatAsync(Workload workload, int units, int times) => workload.RepeatAsync((long)units * times);
    }

    private sealed class EventLoopModel() : CoroutineModel("event-loop")
    {
        internal override Task HostAsync(Func<Task> measurement) => AsyncLab.EventLoop.RunAsync(measurement);

        // The loop does it itself.
        internal override async Task OffloadAsync(Workload workload)
        {
            await System.Threading.Tasks.Task.Yield();
            workload.Run();
        }
    }
}
