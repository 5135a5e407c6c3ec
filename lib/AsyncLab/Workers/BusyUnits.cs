using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>When units that never wait have a CPU, and when another one has it.</summary>
internal sealed record BusyUnits(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    // Many times what a scheduler gives to a thread at once.
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(30);

    public override bool OnOneCpu => !OnAllCpus;

    /// <summary>Whether they may run at the same time.</summary>
    [JsonIgnore]
    public bool OnAllCpus { get; init; }

    public override async Task<Reading> MeasureAsync()
    {
        IReadOnlyList<RunSpan> spans = [];
        await Model.HostAsync(async () =>
        {
            // What is compiled now is no part of the picture.
            await RunAsync(TimeSpan.FromMilliseconds(1), 1);
            spans = await RunAsync(Enough, Units);
        });
        return new(new Dictionary<Counter, Samples>()) { Spans = spans };
    }

    private async Task<IReadOnlyList<RunSpan>> RunAsync(TimeSpan enough, int units)
    {
        var watch = new ClockWatch(Time, Time.GetTimestamp());
        await Model.RunAsync(new Workload.Watch(watch, enough), units);
        return watch.Spans;
    }
}
