using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>One measurement that a worker process is asked for.</summary>
/// <param name="Model">How the units run.</param>
/// <param name="Workload">What each unit does.</param>
/// <param name="Units">How many there are at a time.</param>
[JsonDerivedType(typeof(BackgroundCall), "background-call")]
[JsonDerivedType(typeof(Burst), "burst")]
[JsonDerivedType(typeof(BusyUnits), "busy-units")]
[JsonDerivedType(typeof(CallProbe), "call-probe")]
[JsonDerivedType(typeof(Counting), "counting")]
[JsonDerivedType(typeof(EchoClients), "echo-clients")]
[JsonDerivedType(typeof(EchoServer), "echo-server")]
[JsonDerivedType(typeof(FourWords), "four-words")]
[JsonDerivedType(typeof(InputOutputCalls), "input-output")]
[JsonDerivedType(typeof(Latencies), "latency-ladder")]
[JsonDerivedType(typeof(Limit), "limit")]
[JsonDerivedType(typeof(Load), "load")]
[JsonDerivedType(typeof(LongWork), "long-work")]
[JsonDerivedType(typeof(LoopBeats), "heartbeat")]
[JsonDerivedType(typeof(ParkedMemory), "parked-memory")]
[JsonDerivedType(typeof(Payoffs), "payoffs")]
[JsonDerivedType(typeof(PingPong), "ping-pong")]
[JsonDerivedType(typeof(PoolBeats), "pool-beats")]
[JsonDerivedType(typeof(PracticedWay), "practice")]
[JsonDerivedType(typeof(RequestedWork), "requested-work")]
[JsonDerivedType(typeof(SharedVariable), "shared-variable")]
[JsonDerivedType(typeof(StartAndFinish), "start-and-finish")]
[JsonDerivedType(typeof(StatementCalls), "statement-calls")]
[JsonDerivedType(typeof(TracedUnits), "timeline")]
[JsonDerivedType(typeof(TwoThreads), "two-threads")]
[JsonDerivedType(typeof(UnreadErrors), "unread-errors")]
internal abstract record Request(Model Model, Workload Workload, int Units)
{
    /// <summary>The runtime of the worker that measures.</summary>
    [JsonIgnore]
    public virtual Runtime Host => Model.Runtime;

    /// <summary>Whether the worker is kept on one CPU.</summary>
    [JsonIgnore]
    public virtual bool OnOneCpu => false;

    /// <summary>Whether it waits nearly all the time, or counts what no neighbour and no compiler changes.</summary>
    [JsonIgnore]
    public virtual bool IsMostlyIdle => false;

    /// <summary>How many of its like may be measured at a time; for a quick look several, if they are mostly idle.</summary>
    [JsonIgnore]
    public virtual int AtATime => IsMostlyIdle ? Effort.IdleNeighbours : 1;

    /// <summary>Whether a second measurement in the same process finds what the first one found.</summary>
    [JsonIgnore]
    public virtual bool IsRepeatable => false;

    /// <summary>How many rounds of it a worker measures, one after the other: one, if each sample is to be that of a process.</summary>
    [JsonIgnore]
    public int Rounds { get; init; } = 1;

    /// <summary>Whether this process has measured it before: what is to be compiled, is.</summary>
    [JsonIgnore]
    public bool IsWarm { get; init; }

    /// <summary>Whether one short look will do.</summary>
    [JsonIgnore]
    public bool IsBrief { get; init; }

    /// <summary>The clock that it is measured with.</summary>
    [JsonIgnore]
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Measures, in the process that calls.</summary>
    public abstract Task<Reading> MeasureAsync();

    /// <summary>What a reader needs who is told that it failed.</summary>
    public sealed override string ToString() => $"{GetType().Name} of {Model}, {Quantity.Count(Units)} units,";

    /// <summary>Does in a worker what was asked for.</summary>
    /// <param name="input">The rest of the standard input; whoever asked is gone when it ends.</param>
    /// <param name="output">Where readings go, a line each; the last ones count.</param>
    public virtual async Task AnswerAsync(Stream input, Stream output)
    {
        WorkerProgram.ExitWhenInputEnds(input);
        for (var i = 0; i < Effort.RoundsAsked; i++)
            WorkerProgram.Print(await (this with { IsWarm = i > 0 }).MeasureAsync(), output);
    }
}

/// <summary>The form in which requests and readings cross the process boundary.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Request))]
[JsonSerializable(typeof(Reading))]
internal sealed partial class WorkerJson : JsonSerializerContext;
