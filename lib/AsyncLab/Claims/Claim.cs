namespace AsyncLab;

/// <summary>A sentence that measurements can decide: in each pair that it names, the first costs more than the second.</summary>
/// <param name="Id">Its number in the book.</param>
/// <param name="Threshold">The ratio from which on the first costs more.</param>
public sealed partial record Claim(string Id, double Threshold = 1)
{
    private const int FewestRounds = 3;

    /// <summary>There can be far more coroutines than threads.</summary>
    public static Claim C1 { get; } = new("C1", Threshold: 10);

    /// <summary>Coroutines start faster than threads, threads faster than processes.</summary>
    public static Claim C2 { get; } = new("C2");

    /// <summary>Coroutines use less memory than threads, threads less than processes.</summary>
    public static Claim C3 { get; } = new("C3");

    /// <summary>Threads suit blocking I/O.</summary>
    public static Claim C4 { get; } = new("C4", Threshold: 5);

    /// <summary>Processes suit CPU-bound work with little communication.</summary>
    public static Claim C5 { get; } = new("C5", Threshold: 1.3);

    /// <summary>The process that starts another does not see what that changes.</summary>
    public static Claim C6 { get; } = new("C6", Threshold: 2);

    /// <summary>Blocking and computing work can be done from coroutines, through threads and processes, without holding up their loop.</summary>
    public static Claim C7 { get; } = new("C7", Threshold: 3);

    /// <summary>The action is requested now and done later; the result is collected later; the resources are free meanwhile.</summary>
    public static Claim C8 { get; } = new("C8", Threshold: 10);

    /// <summary>Asynchronous programming does not depend on non-blocking I/O.</summary>
    public static Claim C9 { get; } = new("C9", Threshold: 1.5);

    /// <summary>I/O is slow compared with the CPU.</summary>
    public static Claim C10 { get; } = new("C10", Threshold: 100);

    /// <summary>Asyncio is no silver bullet: where nothing waits beside anything else, it saves no fifth of the time.</summary>
    public static Claim C11 { get; } = new("C11", Threshold: 0.8);

    /// <summary>Coroutines scale: many of them take less time, CPU and memory than as many threads.</summary>
    public static Claim C12 { get; } = new("C12");

    /// <summary>For I/O, waiting is replaced by requests and responses: neither the caller nor a thread for each operation waits.</summary>
    public static Claim C13 { get; } = new("C13", Threshold: 2);

    /// <summary>Asyncio gives non-blocking I/O for subprocesses and for TCP streams.</summary>
    public static Claim C14 { get; } = new("C14", Threshold: 2);

    /// <summary>At <c>async def</c>, <c>await</c>, <c>async with</c> and <c>async for</c> others get their turn.</summary>
    public static Claim C15 { get; } = new("C15", Threshold: 0.5);

    /// <summary>A claim to show judgements with; its verdicts are not kept.</summary>
    public static Claim Example { get; } = new("Example");

    /// <summary>What is claimed.</summary>
    public string Sentence => Texts.Get($"Claim_{Id}");

    /// <summary>Decides the claim from what was measured.</summary>
    /// <param name="result">What was measured.</param>
    /// <param name="pairs">The pairs that the claim names; those of a runtime that this machine lacks are left out.</param>
    /// <exception cref="ArgumentException">A model was not measured though its runtime is there.</exception>
    public Verdict Judge(Measurement result, params IReadOnlyList<(Model Heavy, Model Light)> pairs)
    {
        var verdict = Judge([.. pairs.Where(p => p.Heavy.Runtime.IsAvailable).Select(p => result.Ratio(p.Heavy, p.Light))]);
        return verdict with { Notes = result.Notes };
    }

    /// <summary>Decides the claim from the intervals of the ratios.</summary>
    /// <param name="ratios">A ratio for each pair that the claim names.</param>
    /// <exception cref="ArgumentException">There is no ratio.</exception>
    public Verdict Judge(params IReadOnlyList<Ratio> ratios) => ratios.Count > 0
        ? new(this, ratios)
        : throw new ArgumentException($"Claim {Id} cannot be judged without a ratio.", nameof(ratios));

    /// <summary>What one ratio says.</summary>
    internal Outcome JudgeOne(Ratio ratio)
    {
        var interval = ratio.Samples.MedianInterval;
        return ratio.Samples.Values.Count < FewestRounds ? Outcome.Inconclusive
            : interval.Low.Value > Threshold ? Outcome.Holds
            : interval.High.Value < Threshold ? Outcome.Fails
            : Outcome.Inconclusive;
    }
}
