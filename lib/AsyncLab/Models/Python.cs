namespace AsyncLab;

/// <summary>The concurrency models of CPython, measured by the Python modules that come with the library.</summary>
public static class Python
{
    /// <summary>One coroutine after the other, awaited: the base line.</summary>
    public static Model Sequential { get; } = new PythonModel("python-sequential", Counter.ResidentMemory);

    /// <summary>A coroutine per unit, as tasks of <c>asyncio</c>.</summary>
    public static Model Asyncio { get; } = new PythonModel("python-asyncio", Counter.ResidentMemory);

    /// <summary>A thread per unit, of the module <c>threading</c>.</summary>
    public static Model Thread { get; } = new PythonModel("python-thread", Counter.ResidentMemory);

    /// <summary>The threads of a warm <c>ThreadPoolExecutor</c>.</summary>
    public static Model ThreadPool { get; } = new PythonModel("python-thread-pool", Counter.ResidentMemory);

    /// <summary>A process per unit, of the module <c>multiprocessing</c>, as a copy of its parent.</summary>
    public static Model Fork { get; } = new PythonModel("python-fork", Counter.PrivateMemory);

    /// <summary>A process per unit, of the module <c>multiprocessing</c>, with an interpreter started anew.</summary>
    public static Model Spawn { get; } = new PythonModel("python-spawn", Counter.PrivateMemory);

    /// <summary>Every model of CPython, from the lightest to the heaviest.</summary>
    public static IReadOnlyList<Model> All { get; } = [Sequential, Asyncio, ThreadPool, Thread, Fork, Spawn];
}

/// <summary>A model whose units are Python's: only a worker in Python can run them.</summary>
internal sealed class PythonModel(string id, Counter weight) : Model(id)
{
    public override Runtime Runtime => Runtime.CPython;

    internal override Model Baseline => Python.Sequential;

    internal override Counter Weight => weight;

    internal override int Most => weight == Counter.PrivateMemory ? 50 : Id.StartsWith("python-thread", StringComparison.Ordinal) ? 10_000 : 1_000_000;

    internal override Quantity Allowance => Quantity.Bytes(weight == Counter.PrivateMemory ? 32 << 20 : Most > 10_000 ? 4 << 10 : 32 << 10);

    internal override int Tasks => Most > 10_000 ? 0 : 1;

    internal override Task RunAsync(Workload workload, int units) => throw OnlyInPython();

    internal override object Park(Workload workload) => throw OnlyInPython();

    private NotSupportedException OnlyInPython() => new($"{Id} runs in a worker of CPython, not in this process.");
}
