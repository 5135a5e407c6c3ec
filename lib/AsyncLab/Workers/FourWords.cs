namespace AsyncLab;

/// <summary>
/// How many turns another coroutine of the same event loop gets while one is at a word of the language, by word,
/// and how many at the word's plain twin. Two coroutines on one loop: each turn is counted, none is timed.
/// </summary>
internal sealed record FourWords(Model Model, Workload Workload, int Units = 2) : Request(Model, Workload, Units)
{
    private const int Times = 1_000;
    private int _turns;
    private bool _over;

    // Turns are counted, not time.
    public override bool IsMostlyIdle => true;

    public override async Task<Reading> MeasureAsync()
    {
        var rungs = new Dictionary<string, Samples>();
        await Model.HostAsync(async () =>
        {
            var other = TakeTurnsAsync();
            rungs[$"{Word.Await}"] = await CountAsync(AwaitAsync);
            rungs[$"{Word.AsyncWith}"] = await CountAsync(AwaitUsingAsync);
            rungs[$"{Word.AsyncFor}"] = await CountAsync(AwaitForEachAsync);
            rungs[$"{Word.AsyncDef}"] = await CountStoppedAsync(waits: true);
            rungs[Plain(Word.Await)] = await CountAsync(() => Do(Call));
            rungs[Plain(Word.AsyncWith)] = await CountAsync(() => Do(Using));
            rungs[Plain(Word.AsyncFor)] = await CountAsync(() => Do(ForEach));
            rungs[Plain(Word.AsyncDef)] = await CountStoppedAsync(waits: false);
            _over = true;
            await other;
        });
        return new(new Dictionary<Counter, Samples>()) { Rungs = rungs };
    }

    /// <summary>The name of the count at the word's plain twin.</summary>
    public static string Plain(Word word) => $"{word}.plain";

    private async Task TakeTurnsAsync()
    {
        for (; !_over; _turns++)
            await Task.Yield();
    }

    private async Task<Samples> CountAsync(Func<Task> atTheWord)
    {
        var before = _turns;
        for (var i = 0; i < Times; i++)
            await atTheWord();
        return new(Unit.Ratio, [(_turns - before) / (double)Times]);
    }

    // Of so many calls, how many have begun and not ended when all have been made: they stand still in the middle.
    private static async Task<Samples> CountStoppedAsync(bool waits)
    {
        var door = new TaskCompletionSource();
        var inside = 0;
        var calls = Enumerable.Range(0, Times).Select(_ => waits ? EnterAsync() : Do(Enter)).ToArray();
        var stopped = inside;
        door.SetResult();
        await Task.WhenAll(calls);
        return new(Unit.Ratio, [stopped / (double)Times]);

        async Task EnterAsync()
        {
            inside++;
            await door.Task;
            inside--;
        }

        void Enter()
        {
            inside++;
            inside--;
        }
    }

    private static async Task AwaitAsync() => await GiveWayAsync();

    private static async Task AwaitUsingAsync()
    {
        await using var resource = new Resource();
    }

    private static async Task AwaitForEachAsync()
    {
        await foreach (var _ in OneItemAsync())
        {
        }
    }

    private static async Task GiveWayAsync() => await Task.Yield();

    private static async IAsyncEnumerable<int> OneItemAsync()
    {
        await Task.Yield();
        yield return 1;
    }

    private static Task Do(Action plain)
    {
        plain();
        return Task.CompletedTask;
    }

    private static void Call() => GC.KeepAlive(null);

    private static void Using()
    {
        using var resource = new Resource();
    }

    private static void ForEach()
    {
        foreach (var item in (int[])[1])
            GC.KeepAlive(item);
    }

    private sealed class Resource : IAsyncDisposable, IDisposable
    {
        public async ValueTask DisposeAsync() => await Task.Yield();

        public void Dispose()
        {
        }
    }
}
