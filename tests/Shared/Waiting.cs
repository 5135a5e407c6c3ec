using System.Diagnostics;

namespace AsyncLab;

/// <summary>Waits for what another process does, of which no event tells.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until something is so; the test fails if it does not become so.</summary>
    /// <param name="isSo">Whether it is.</param>
    /// <param name="otherwise">What is wrong if it never is.</param>
    /// <param name="seconds">How long it may take.</param>
    public static Task UntilAsync(Func<bool> isSo, string otherwise = "It did not become so.", double seconds = 60) =>
        UntilAsync(() => Task.FromResult(isSo()), () => otherwise, seconds);

    /// <summary>The same, where both take their time to say.</summary>
    /// <param name="isSo">Whether it is.</param>
    /// <param name="otherwise">What is wrong if it never is.</param>
    /// <param name="seconds">How long it may take.</param>
    public static async Task UntilAsync(Func<Task<bool>> isSo, Func<string> otherwise, double seconds = 60)
    {
        for (var clock = Stopwatch.StartNew(); !await isSo(); await Task.Delay(Pause, TestContext.Current.CancellationToken))
        {
            if (clock.Elapsed > TimeSpan.FromSeconds(seconds))
                Assert.Fail(otherwise());
        }
    }
}
