namespace AsyncLab;

/// <summary>How long a message takes from one unit to another and back: two context switches.</summary>
internal sealed record PingPong(Model Model, Workload Workload, int Units = 2) : Request(Model, Workload, Units)
{
    private const int CountedRounds = 1_000;

    public override bool IsRepeatable => true;

    // On two CPUs the threads of .NET spin: nobody is switched, and the message seems seven times faster.
    public override bool OnOneCpu => true;

    public override async Task<Reading> MeasureAsync()
    {
        var counters = new Dictionary<Counter, Samples>();
        await Model.HostAsync(async () =>
        {
            await using (var partner = Model.StartPartner())
            {
                counters[Counter.WallTime] = await new Repetition(Time).MeasureAsync(partner);
                if (ContextSwitches.AreCounted)
                    counters[Counter.ContextSwitches] = new(Unit.Count, [await SwitchesAsync(partner)]);
            }

            if (Model == Model.EventLoop)
            {
                await using var turns = new TurnTaking();
                counters[Counter.Turn] = await new Repetition(Time).MeasureAsync(turns);
            }
        });
        return new(counters);
    }

    // Of all processes that take part: they are ours and our children.
    private static async Task<double> SwitchesAsync(Partner partner)
    {
        var before = ContextSwitches.Read(partner.Processes);
        await partner.RepeatAsync(CountedRounds);
        return (ContextSwitches.Read(partner.Processes) - before) / (double)CountedRounds;
    }
}
