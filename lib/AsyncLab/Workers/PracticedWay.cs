namespace AsyncLab;

/// <summary>A program that does one thing in one way; what it notes of that is the reading.</summary>
internal sealed record PracticedWay(Model Model, Workload Workload, int Units, string Way, string? Address = null) : Request(Model, Workload, Units)
{
    private const char Separator = ' ';

    // A new way is a line here, one in its practice, and a text "Way_…".
    private static readonly Dictionary<string, Func<Stage, Task>> Programs = new Dictionary<string, Func<Stage, Task>>
    {
        ["waiting-spin"] = WaysOfWaiting.SpinAsync,
        ["waiting-poll"] = WaysOfWaiting.PollAsync,
        ["waiting-await"] = WaysOfWaiting.AwaitAsync,
        ["combining-dotnet"] = WaysOfCombining.CombineAsync,
        ["cancelling-await"] = WaysOfCancelling.AwaitAsync,
        ["cancelling-poll"] = WaysOfCancelling.PollAsync,
        ["cancelling-ignore"] = WaysOfCancelling.IgnoreAsync,
        ["timing-out-wait"] = WaysOfTimingOut.WaitAsync,
        ["timing-out-cancel"] = WaysOfTimingOut.CancelAsync,
        ["reporting-none"] = stage => WaysOfReporting.WorkAsync(stage, reports: false),
        ["reporting-progress"] = stage => WaysOfReporting.WorkAsync(stage, reports: true),
        ["flooding-unbounded"] = WaysOfFlooding.UnboundedAsync,
        ["flooding-bounded"] = WaysOfFlooding.BoundedAsync,
        ["sync-over-async-result"] = WaysOfSyncOverAsync.ResultAsync,
        ["sync-over-async-await"] = WaysOfSyncOverAsync.AwaitAsync,
        ["async-void-void"] = WaysOfFailing.VoidAsync,
        ["async-void-task"] = WaysOfFailing.TaskAsync,
        ["unobserved-forgotten"] = WaysOfFailing.ForgottenAsync,
        ["unobserved-awaited"] = WaysOfFailing.AwaitedAsync,
        ["fire-and-forget-forget"] = WaysOfLeaving.ForgetAsync,
        ["fire-and-forget-await"] = WaysOfLeaving.AwaitAsync,
        ["abandoning-deaf"] = stage => WaysOfLeaving.AbandonAsync(stage, listens: false),
        ["abandoning-token"] = stage => WaysOfLeaving.AbandonAsync(stage, listens: true),
        ["streaming-whole"] = stage => WaysOfStreaming.DownloadAsync(stage, HttpCompletionOption.ResponseContentRead),
        ["streaming-pieces"] = stage => WaysOfStreaming.DownloadAsync(stage, HttpCompletionOption.ResponseHeadersRead),
        ["giving-up-wait"] = WaysOfGivingUp.WaitAsync,
        ["giving-up-timeout"] = WaysOfGivingUp.TimeOutAsync,
        ["giving-up-headers"] = WaysOfGivingUp.TimeOutHeadersAsync,
    };

    /// <summary>This way, in a worker of its runtime.</summary>
    public static PracticedWay Of(Way way, Uri? server = null) => new(way.Host, Workload.Nothing, 1, way.Id, server?.AbsoluteUri);

    /// <summary>These ways, one after the other in a worker of their runtime.</summary>
    public static PracticedWay Of(params IReadOnlyList<Way> ways) => new(ways[0].Host, Workload.Nothing, 1, string.Join(Separator, ways.Select(w => w.Id)));

    /// <summary>What the reading of several ways says of this one.</summary>
    public static Reading PartOf(Reading reading, Way way)
    {
        var name = way.Id + Separator;
        return reading with
        {
            Rungs = reading.Rungs!.Where(r => r.Key.StartsWith(name, StringComparison.Ordinal)).ToDictionary(r => r.Key[name.Length..], r => r.Value),
        };
    }

    public override bool IsMostlyIdle => true;

    public override Task<Reading> MeasureAsync() => MeasureAsync(Stream.Null);

    // A way may end the process: what it has said until then counts.
    public override async Task AnswerAsync(Stream input, Stream output)
    {
        WorkerProgram.ExitWhenInputEnds(input);
        await MeasureAsync(output);
    }

    private async Task<Reading> MeasureAsync(Stream output)
    {
        if (Way.Contains(Separator))
            return await MeasureAllAsync(output);
        var stage = new Stage(Time, output, Address);
        await Find(Way)(stage);
        return stage.Say();
    }

    // Several in one process, one after the other: each measure has the name of its way before it.
    private async Task<Reading> MeasureAllAsync(Stream output)
    {
        var noted = new Dictionary<string, Samples>();
        foreach (var way in Way.Split(Separator))
        {
            var stage = new Stage(Time, Stream.Null, Address);
            await Find(way)(stage);
            foreach (var (measure, samples) in stage.Say().Rungs!)
                noted[way + Separator + measure] = samples;
        }

        var reading = new Reading(new Dictionary<Counter, Samples>()) { Rungs = noted };
        WorkerProgram.Print(reading, output);
        return reading;
    }

    private static Func<Stage, Task> Find(string way) => Programs.GetValueOrDefault(way) ?? DeviceWays.All[way];
}
