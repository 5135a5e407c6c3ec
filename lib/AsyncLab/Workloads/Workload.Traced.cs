namespace AsyncLab;

public abstract partial record Workload
{
    /// <summary>Keeps a CPU busy, and notes when it has one.</summary>
    internal sealed record Watch(ClockWatch Clock, TimeSpan Enough) : Workload
    {
        internal override Task RunAsync()
        {
            Run();
            return Task.CompletedTask;
        }

        internal override void Run() => Clock.Run(Enough);
    }

    /// <summary>Another workload, each run of which a tracer notes as a unit.</summary>
    internal sealed record Traced(Workload Inner, Tracer Tracer) : Workload
    {
        internal override bool Blocks => Inner.Blocks;

        internal override Workload Prepare(int units, int times) => this with { Inner = Inner.Prepare(units, times) };

        internal override async Task RunAsync()
        {
            Tracer.Enter();
            await Inner.RunAsync();
            Tracer.Leave();
        }

        internal override void Run()
        {
            Tracer.Enter();
            Inner.Run();
            Tracer.Leave();
        }
    }
}
