namespace AsyncLab;

/// <summary>How long single steps of a program take on this machine, from a method call to the start of a process.</summary>
internal sealed record Latencies(Model Model, Workload Workload, int Units = 1, LadderPart Part = LadderPart.Whole) : Request(Model, Workload, Units)
{
    /// <summary>The step that computes.</summary>
    public const string Call = "call";

    // A new step is a line here and a text "Rung_…".
    private static readonly IReadOnlyDictionary<string, Func<Repeatable>> Computing = new Dictionary<string, Func<Repeatable>>
    {
        ["await"] = () => Starting(Model.Sequential),
        ["lock"] = () => Repeatable.Of(UncontendedLock.RepeatAsync),
        ["ram"] = () => new PointerChase(),
        ["thread"] = () => Starting(Model.Thread),
        ["process"] = () => Starting(Model.Process),
    };

    private static readonly IReadOnlyDictionary<string, Func<Repeatable>> ReadingAndWriting = new Dictionary<string, Func<Repeatable>>
    {
        ["page-cache"] = () => new FileStep(FileStep.Read),
        ["fsync"] = () => new FileStep(FileStep.WriteThrough),
        ["loopback"] = () => new Loopback(),
        ["http"] = () => new HttpRequest(),
        ["sql-memory"] = SqlStatement.SelectFromMemory,
        ["sql-disk"] = SqlStatement.UpdateOnDisk,
        ["mail"] = () => new MailDelivery(),
    };

    private const int CallsToCompile = 100;

    /// <summary>The steps that read from something or write to it, outside of the program or as if it were.</summary>
    public static IEnumerable<string> InputOutput => ReadingAndWriting.Keys;

    public override bool IsRepeatable => true;

    // As with every hand-over between threads: on two CPUs it would be a spin.
    public override bool OnOneCpu => true;

    public override async Task<Reading> MeasureAsync()
    {
        if (!IsWarm)
            await CompileCallAsync();
        var rungs = new Dictionary<string, Samples> { [Call] = await TimeAsync(Repeatable.Of(MethodCall.RepeatAsync)) };
        foreach (var (id, setUp) in Part == LadderPart.Whole && !IsWarm ? ReadingAndWriting.Concat(Computing) : ReadingAndWriting)
        {
            await using var step = setUp();
            rungs[id] = await TimeAsync(step);
        }

        return new(new Dictionary<Counter, Samples>()) { Rungs = rungs };
    }

    // What takes a nanosecond must be in its best version, which comes in two steps, each after thirty calls, from a thread
    // that needs this one CPU, too, and has all that a process begins with to compile.
    private static async Task CompileCallAsync()
    {
        for (var i = 0; i < CallsToCompile; i++)
        {
            await MethodCall.RepeatAsync(1);
            Thread.Sleep(1);
        }
    }

    private Task<Samples> TimeAsync(Repeatable step) => Repetition.Short(Time, IsWarm).MeasureAsync(step);

    private static Repeatable Starting(Model model) => Repeatable.Of(times => model.RepeatAsync(Workload.Nothing, 1, times));
}

/// <summary>Which steps of a ladder are measured.</summary>
internal enum LadderPart
{
    /// <summary>All, and whatever is measured again in that process is input and output.</summary>
    Whole,

    /// <summary>The call of a method and what reads or writes: what a claim rests on.</summary>
    InputOutput,
}
