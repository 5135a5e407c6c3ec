namespace AsyncLab.Benchmarks;

/// <summary>What the library's own loop costs around a unit: a measurement of units that are not there.</summary>
internal static class OwnOverhead
{
    /// <summary>The overhead per unit of <see cref="Model.Sequential"/>, whose loop calls the workload itself.</summary>
    public static Task<Quantity> OfCallsAsync() => MeasureAsync(Model.Sequential, new Absent());

    /// <summary>The overhead per unit of every other model, whose loop calls the model.</summary>
    public static Task<Quantity> OfUnitsAsync() => MeasureAsync(new AbsentModel(), Workload.Nothing);

    private static async Task<Quantity> MeasureAsync(Model model, Workload workload) =>
        (await new StartAndFinish(model, workload, 1).MeasureAsync()).Counters[Counter.WallTime].Median;

    private sealed record Absent : Workload
    {
        internal override Task RunAsync() => Task.CompletedTask;

        internal override void Run()
        {
        }
    }

    // The loop that it inherits is what is measured.
    private sealed class AbsentModel() : ThreadModel("absent")
    {
        internal override Task RunAsync(Workload workload, int units) => System.Threading.Tasks.Task.CompletedTask;
    }
}
