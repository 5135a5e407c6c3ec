using System.Text.Json;

namespace AsyncLab;

/// <summary>Not a measurement, but a unit of one: a process that does the work once, with its standard streams for it alone, and ends.</summary>
internal sealed record OneUnit(Model Model, Workload Workload, int Units = 1) : Request(Model, Workload, Units)
{
    /// <summary>Tells a worker to be that unit.</summary>
    public static async Task SendAsync(Workload workload, Stream input)
    {
        await JsonSerializer.SerializeAsync(input, new OneUnit(Model.Sequential, workload), WorkerJson.Default.Request);
        await input.WriteAsync("\n"u8.ToArray());
        await input.FlushAsync();
    }

    public override Task<Reading> MeasureAsync() => throw new NotSupportedException("A single unit measures nothing.");

    public override Task AnswerAsync(Stream input, Stream output)
    {
        if (Workload is not Workload.HandOver)
            WorkerProgram.ExitWhenInputEnds(input);
        Workload.Prepare(1, 1).RunApart(input, output);
        return Task.CompletedTask;
    }
}
