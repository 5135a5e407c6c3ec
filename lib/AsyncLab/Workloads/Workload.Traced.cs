namespace AsyncLab;

public abstract partial record Workload
{
    /// <summary>Another workload, each run of which a tracer notes as a unit.</summary>
    internal sealed record Traced(Workload Inner, Tracer Tracer) : Workload
    {
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
