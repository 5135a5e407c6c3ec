namespace AsyncLab.Benchmarks;

/// <summary>A program that both the library and another tool can measure, each in a fresh process on one CPU.</summary>
/// <param name="Program">What it does.</param>
/// <param name="Model">The library's name for it.</param>
/// <param name="Tool">The other tool.</param>
/// <param name="OursAsync">Measures the time of one unit with the library.</param>
/// <param name="TheirsAsync">Measures the time of one unit with the other tool.</param>
internal sealed record Subject(
    string Program, string Model, string Tool, Func<CancellationToken, Task<Quantity>> OursAsync, Func<CancellationToken, Task<Quantity>> TheirsAsync)
{
    /// <summary>Programs in .NET.</summary>
    public static IReadOnlyList<Subject> DotNet { get; } =
    [
        Benchmark("async call that completes synchronously", "Model.Sequential", AsyncLab.Model.Sequential, nameof(Programs.AwaitedCall)),
        Benchmark("coroutine that yields once to the pool", "Model.Task", AsyncLab.Model.Task, nameof(Programs.Coroutine)),
        Benchmark("thread, start and join", "Model.Thread", AsyncLab.Model.Thread, nameof(Programs.StartedThread)),
        new("message through a channel and back", "Model.Task", "BenchmarkDotNet", PingPongAsync, c => Twin.BenchmarkAsync(nameof(Programs.ChannelRoundTrip), c)),
    ];

    /// <summary>Programs in CPython.</summary>
    public static IReadOnlyList<Subject> CPython { get; } =
    [
        Statement("`await` of a coroutine that does nothing", "Python.Sequential", Python.Sequential, TimeitProgram.Await),
        Statement("thread, start and join", "Python.Thread", Python.Thread, TimeitProgram.Thread),
    ];

    private static Subject Benchmark(string program, string name, Model model, string method) =>
        new(program, name, "BenchmarkDotNet", c => StartAndFinishAsync(model, c), c => Twin.BenchmarkAsync(method, c));

    private static Subject Statement(string program, string name, Model model, TimeitProgram theirs) =>
        new(program, name, "timeit", c => StartAndFinishAsync(model, c), theirs.MeasureAsync);

    private static async Task<Quantity> StartAndFinishAsync(Model model, CancellationToken cancellation) =>
        (await Experiment.CompareAsync([model], rounds: 1, cancellation: cancellation))[model].Median;

    private static async Task<Quantity> PingPongAsync(CancellationToken cancellation) =>
        (await Experiment.PingPongAsync([AsyncLab.Model.Task], rounds: 1, cancellation: cancellation))[AsyncLab.Model.Task].Median;
}
