namespace AsyncLab;

/// <summary>How long single steps of a program take on this machine, from a method call to the start of a process.</summary>
internal sealed record Latencies(Model Model, Workload Workload, int Units = 1) : Request(Model, Workload, Units)
{
    // A new step is a line here and a text "Rung_…".
    private static readonly IReadOnlyDictionary<string, Func<Repeatable>> Steps = new Dictionary<string, Func<Repeatable>>
    {
        ["call"] = () => Repeatable.Of(MethodCall.RepeatAsync),
        ["await"] = () => Starting(Model.Sequential),
        ["lock"] = () => Repeatable.Of(UncontendedLock.RepeatAsync),
        ["ram"] = () => new PointerChase(),
        ["page-cache"] = () => new FileStep(FileStep.Read),
        ["fsync"] = () => new FileStep(FileStep.WriteThrough),
        ["loopback"] = () => new Loopback(),
        ["thread"] = () => Starting(Model.Thread),
        ["process"] = () => Starting(Model.Process),
    };

    // As with every hand-over between threads: on two CPUs it would be a spin.
    public override bool OnOneCpu => true;

    public override async Task<Reading> MeasureAsync()
    {
        var rungs = new Dictionary<string, Samples>();
        foreach (var (id, setUp) in Steps)
        {
            await using var step = setUp();
            rungs[id] = await new Repetition(Time).MeasureAsync(step);
        }

        return new(new Dictionary<Counter, Samples>()) { Rungs = rungs };
    }

    private static Repeatable Starting(Model model) => Repeatable.Of(times => model.RepeatAsync(Workload.Nothing, 1, times));
}
