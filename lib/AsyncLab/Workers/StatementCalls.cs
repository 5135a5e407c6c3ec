namespace AsyncLab;

/// <summary>What the calls of a database's driver do: how long the blocking ones take, when the awaited ones return, and when they are done.</summary>
/// <param name="Model">Tells the runtime: one call after the other.</param>
/// <param name="Workload">A statement of the database.</param>
/// <param name="Units">How many calls of each kind are looked at; fewer where they take long.</param>
/// <param name="Statements">The statements that are called, a line each.</param>
internal sealed record StatementCalls(Model Model, Workload Workload, int Units, string Statements) : Request(Model, Workload, Units)
{
    /// <summary>The name of a value of a statement in the reading.</summary>
    public static string NameOf(int statement, string value) => $"{statement}-{value}";

    // The median of two would be what a neighbour did.
    private const int Fewest = 10;
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(Effort.IsQuick ? 100 : 250);

    public override bool IsRepeatable => true;

    public override async Task<Reading> MeasureAsync()
    {
        var any = (Workload.UseDatabase)Workload.Prepare(1, 1);
        var rungs = new Dictionary<string, Samples>();
        foreach (var (i, statement) in Statements.Split('\n').Index())
        {
            var workload = any with { Text = statement };
            // The first ones connect and are compiled.
            await ObserveAsync(workload);
            foreach (var (name, samples) in await ObserveAsync(workload))
                rungs[NameOf(i, name)] = samples;
        }

        return new(new Dictionary<Counter, Samples>()) { Rungs = rungs };
    }

    private async Task<Dictionary<string, Samples>> ObserveAsync(Workload workload)
    {
        List<double> blocking = [], returned = [], done = [], complete = [], moved = [];
        for (var began = Time.GetTimestamp(); done.Count < Fewest || (done.Count < Units && Time.GetElapsedTime(began) < Enough);)
        {
            var started = Time.GetTimestamp();
            workload.Run();
            blocking.Add(Time.GetElapsedTime(started).TotalNanoseconds);

            var thread = Environment.CurrentManagedThreadId;
            started = Time.GetTimestamp();
            var call = workload.RunAsync();
            returned.Add(Time.GetElapsedTime(started).TotalNanoseconds);
            complete.Add(call.IsCompleted ? 1 : 0);
            await call;
            done.Add(Time.GetElapsedTime(started).TotalNanoseconds);
            moved.Add(thread == Environment.CurrentManagedThreadId ? 0 : 1);
        }

        return new()
        {
            ["blocking"] = new(Unit.Nanoseconds, blocking),
            ["returned"] = new(Unit.Nanoseconds, returned),
            ["done"] = new(Unit.Nanoseconds, done),
            // A share of the calls is a mean.
            ["complete"] = new(Unit.Ratio, [complete.Average()]),
            ["moved"] = new(Unit.Ratio, [moved.Average()]),
        };
    }
}
