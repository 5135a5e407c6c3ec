namespace AsyncLab;

/// <summary>A lock that is free, taken and given back.</summary>
internal static class UncontendedLock
{
    private static readonly object Gate = new();

    public static Task RepeatAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            lock (Gate)
            {
            }
        }

        return Task.CompletedTask;
    }
}
