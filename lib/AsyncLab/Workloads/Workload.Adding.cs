namespace AsyncLab;

public abstract partial record Workload
{
    internal sealed record Add(Addition Way, int Times) : Workload
    {
        // So many additions in a row that two threads meet; a coroutine then gives way to others.
        private const int Burst = 100;

        private static readonly Lock s_gate = new();
        private static long s_sum;

        /// <summary>The number that all units share.</summary>
        public static long Sum
        {
            get => Volatile.Read(ref s_sum);
            set => Volatile.Write(ref s_sum, value);
        }

        internal override async Task RunAsync()
        {
            for (var done = 1; done <= Times; done++)
            {
                if (Way == Addition.AcrossAwait)
                {
                    var read = Sum;
                    await Task.Yield();
                    Sum = read + 1;
                    continue;
                }

                Increment();
                if (done % Burst == 0)
                    await Task.Yield();
            }
        }

        internal override void Run()
        {
            for (var done = 0; done < Times; done++)
            {
                if (Way != Addition.AcrossAwait)
                {
                    Increment();
                    continue;
                }

                var read = Sum;
                Thread.Yield();
                Sum = read + 1;
            }
        }

        private void Increment()
        {
            if (Way != Addition.Locked)
            {
                Sum++;
                return;
            }

            lock (s_gate)
                Sum++;
        }
    }
}
