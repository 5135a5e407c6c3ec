namespace AsyncLab;

public abstract partial record Workload
{
    internal sealed record None : Workload
    {
        internal override Task RunAsync() => NothingAsync();

        internal override Task RepeatAsync(long times) => LoopAsync(times);

        internal override void Run()
        {
        }

        // Nothing but the call: to look up which method of which workload it is takes a tenth as long.
        private static async Task LoopAsync(long times)
        {
            for (var i = times; i > 0; i--)
                await NothingAsync();
        }

        // Asynchronous in form only: what an awaited call costs that is complete when it returns.
#pragma warning disable CS1998
        private static async Task NothingAsync()
        {
        }
#pragma warning restore CS1998
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

        internal override TimeSpan Least => Time;

        internal override void Run() => Thread.Sleep(Time);

        private async Task DelayAsync() => await Task.Delay(Time);
    }
}
