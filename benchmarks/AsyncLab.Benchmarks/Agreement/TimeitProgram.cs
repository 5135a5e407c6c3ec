namespace AsyncLab.Benchmarks;

/// <summary>What a model of CPython runs, written once more as a user of timeit would write it.</summary>
/// <param name="Setup">What comes before, once a repetition.</param>
/// <param name="Statement">What is timed.</param>
/// <param name="Times">How often the statement does what is asked for.</param>
internal sealed record TimeitProgram(string Setup, string Statement, int Times = 1)
{
    /// <summary>Awaiting a coroutine that does nothing, so often that starting the event loop does not show.</summary>
    public static TimeitProgram Await { get; } = new(
        """
        import asyncio
        async def nothing():
            pass
        async def repeat(times):
            for _ in range(times):
                await nothing()
        """,
        "asyncio.run(repeat(1_000_000))",
        1_000_000);

    /// <summary>A thread, started and joined.</summary>
    public static TimeitProgram Thread { get; } = new(
        """
        from threading import Thread
        def nothing():
            pass
        """,
        """
        thread = Thread(target=nothing)
        thread.start()
        thread.join()
        """);

    /// <summary>The time it takes once.</summary>
    public Task<Quantity> MeasureAsync(CancellationToken cancellation) => Timeit.MeasureAsync(Setup, Statement, Times, cancellation);
}
