using System.ComponentModel;
using System.Diagnostics;

namespace AsyncLab;

/// <summary>How many units wait at the same time before something stops the next one.</summary>
internal sealed record Limit(Model Model, Workload Workload, int Units) : Request(Model, Workload, Units)
{
    private const int Reports = 100;

    public override Task<Reading> MeasureAsync() => MeasureAsync(Stream.Null);

    // What refuses one more unit may well end the process: what fitted so far has been said before.
    public override async Task AnswerAsync(Stream input, Stream output)
    {
        WorkerProgram.ExitWhenInputEnds(input);
        WorkerProgram.Print(await MeasureAsync(output), output);
    }

    private async Task<Reading> MeasureAsync(Stream output)
    {
        var (parked, count, wall) = (new object[Units], 0, Texts.Format("Wall_none", Quantity.Count(Units)));
        await Model.HostAsync(async () =>
        {
            try
            {
                var step = Math.Max(1, Units / Reports);
                for (; count < Units; count++)
                {
                    if (count % step == 0)
                        WorkerProgram.Print(Fitting(count), output);
                    parked[count] = Model.Park(Workload);
                }

                await Model.SettleAsync(parked);
                // A program may start, find no room for what it needs, and end.
                count = parked.Count(unit => unit is not Process { HasExited: true });
                wall = count < Units ? Texts.Format("Wall_ended_early", Quantity.Count(Units - count)) : wall;
            }
            catch (Exception e) when (e is OutOfMemoryException or Win32Exception or IOException)
            {
                wall = Reason(e);
            }
        });
        GC.KeepAlive(parked);
        return Fitting(count, wall);
    }

    // Messages of exceptions name programs and folders; the reader wants to know of what there is no more.
    private string Reason(Exception refusal) => refusal switch
    {
        Win32Exception system => Texts.Format("Wall_system", new Win32Exception(system.NativeErrorCode).Message),
        OutOfMemoryException when Model == Model.Thread => Texts.Get("Wall_threads"),
        OutOfMemoryException => Texts.Get("Wall_memory"),
        _ => Texts.Format("Wall_system", refusal.Message),
    };

    private static Reading Fitting(int units, string? wall = null) =>
        new(new Dictionary<Counter, Samples> { [Counter.Units] = new(Unit.Count, [units]) }, wall);
}
