namespace AsyncLab;

/// <summary>Something that has been set up and can be done many times in a row.</summary>
internal abstract class Repeatable : IAsyncDisposable
{
    /// <summary>Does it.</summary>
    public abstract Task RepeatAsync(int times);

    /// <summary>Ends what was set up.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>What needs no setting up.</summary>
    public static Repeatable Of(Func<int, Task> repeat) => new Plain(repeat);

    private sealed class Plain(Func<int, Task> repeat) : Repeatable
    {
        public override Task RepeatAsync(int times) => repeat(times);

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
