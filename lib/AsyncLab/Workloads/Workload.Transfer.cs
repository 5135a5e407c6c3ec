using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace AsyncLab;

public abstract partial record Workload
{
    internal sealed record HandOver(
        int Bytes, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long Iterations = 0) : Workload
    {
        internal override Workload Prepare(int units, int times)
        {
            Payload.Of(Bytes);
            return this;
        }

        internal override Task RunAsync()
        {
            Run();
            return Task.CompletedTask;
        }

        // Units that share our memory get a reference, however many bytes it stands for.
        internal override void Run()
        {
            var bytes = Return(Payload.Of(Bytes));
            Work();
            Return(bytes);
        }

        // Takes all before it gives any back: with one of them reading and writing at a time, no pipe can fill up for good.
        internal override void RunApart(Stream input, Stream output)
        {
            var bytes = new byte[Bytes];
            input.ReadExactly(bytes);
            Work();
            output.Write(bytes);
            output.Flush();
        }

        internal override async Task AttendAsync(Stream input, Stream output)
        {
            await input.WriteAsync(Payload.Of(Bytes));
            await input.FlushAsync();
            await output.ReadExactlyAsync(new byte[Bytes]);
        }

        private void Work()
        {
            if (Iterations > 0)
                new Compute(Iterations).Run();
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static byte[] Return(byte[] bytes) => bytes;
    }
}
