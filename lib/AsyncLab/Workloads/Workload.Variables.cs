namespace AsyncLab;

public abstract partial record Workload
{
    /// <summary>Adds 1 to a variable of the process that it runs in.</summary>
    internal sealed record AddOne : Workload
    {
        /// <summary>The variable.</summary>
        public static int Variable { get; set; } = 1;

        /// <summary>What the last unit found it to be after it had added 1: what it said, if it ran elsewhere.</summary>
        public static int LastSeen { get; private set; }

        internal override Task RunAsync()
        {
            Run();
            return Task.CompletedTask;
        }

        internal override void Run() => LastSeen = ++Variable;

        internal override void RunApart(Stream input, Stream output)
        {
            Run();
            output.Write(BitConverter.GetBytes(LastSeen));
            output.Flush();
        }

        internal override async Task AttendAsync(Stream input, Stream output)
        {
            var seen = new byte[sizeof(int)];
            await output.ReadExactlyAsync(seen);
            LastSeen = BitConverter.ToInt32(seen);
        }
    }
}
