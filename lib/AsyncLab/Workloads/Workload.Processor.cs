using System.Runtime.CompilerServices;

namespace AsyncLab;

public abstract partial record Workload
{
    private const int PageSize = 4096;

    private static ulong _result;

    internal sealed record Compute(long Iterations) : Workload
    {
        // A coroutine that computes gives its thread to nobody: inline is what happens in a real program, too.
        internal override Task RunAsync()
        {
            Run();
            return Task.CompletedTask;
        }

        // Whoever could read the result keeps the loop from being left out.
        internal override void Run() => Volatile.Write(ref _result, Steps(Iterations));

        // Each step needs the one before, so that nothing runs in parallel. The constants are Knuth's MMIX
        // generator (The Art of Computer Programming 2, 3.3.4). Compiled at once, so that no call is slower than others.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static ulong Steps(long count)
        {
            var x = 1ul;
            for (var i = 0L; i < count; i++)
                x = unchecked((x * 6364136223846793005) + 1442695040888963407);
            return x;
        }
    }

    internal sealed record Touch(int Bytes) : Workload
    {
        internal override Task RunAsync()
        {
            Run();
            return Task.CompletedTask;
        }

        internal override void Run() => Volatile.Write(ref _result, (ulong)Pages(new byte[Bytes]));

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static int Pages(byte[] memory)
        {
            for (var i = 0; i < memory.Length; i += PageSize)
                memory[i] = 1;
            return memory.Length;
        }
    }
}
