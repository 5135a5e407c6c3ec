namespace AsyncLab;

public abstract partial record Workload
{
    internal sealed record None : Workload
    {
        // Asynchronous in form only: what an awaited call costs that is complete when it returns.
#pragma warning disable CS1998
        internal override async Task RunAsync()
        {
        }
#pragma warning restore CS1998

        internal override void Run()
        {
        }
    }

    internal sealed record Park : Workload
    {
        internal override async Task RunAsync()
        {
            var source = new TaskCompletionSource();
            await source.Task;
            // Whoever would say "go on" holds the source; so does this.
            GC.KeepAlive(source);
        }

        internal override bool Blocks => true;

        internal override void Run() => Thread.Sleep(Timeout.Infinite);
    }

    internal sealed record Wait(TimeSpan Time, Wrapping Wrapping) : Workload
    {
        internal override Task RunAsync() => Wrapping switch
        {
            Wrapping.None => Task.Delay(Time),
            Wrapping.AsyncMethod => DelayAsync(),
            _ => Task.Run(async () => await Task.Delay(Time)),
        };

        internal override bool Blocks => true;

        internal override void Run() => Thread.Sleep(Time);

        private async Task DelayAsync() => await Task.Delay(Time);
    }
}
