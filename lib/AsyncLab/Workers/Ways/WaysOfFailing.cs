using System.Runtime.CompilerServices;

namespace AsyncLab;

/// <summary>Who learns of an exception in something asynchronous.</summary>
internal static class WaysOfFailing
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>Nobody can catch it: there is nothing to await.</summary>
    public static Task VoidAsync(Stage stage) => CatchAsync(stage, () =>
    {
        SaveVoid();
        return Task.Delay(Quiet);
    });

    /// <summary>Whoever awaits it catches it.</summary>
    public static Task TaskAsync(Stage stage) => CatchAsync(stage, () => SaveAsync(() => { }));

    /// <summary>Nobody awaits it. What finds it at last is a collection of garbage, which this program has to ask for.</summary>
    public static async Task ForgottenAsync(Stage stage)
    {
        var noticed = new TaskCompletionSource<Quantity>();
        TaskScheduler.UnobservedTaskException += (_, e) =>
        {
            e.SetObserved();
            noticed.TrySetResult(stage.Now);
        };
        await Forget(stage);
        await Task.Delay(Quiet);
        while (!noticed.Task.IsCompleted)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        stage.Note("noticed", await noticed.Task);
    }

    /// <summary>Whoever awaits it learns of it at once.</summary>
    public static async Task AwaitedAsync(Stage stage)
    {
        // The first exception of a process takes milliseconds.
        for (var i = 0; i < 2; i++)
        {
            try
            {
                await SaveAsync(stage.Begin);
            }
            catch (InvalidOperationException)
            {
                stage.Note("noticed", stage.Now);
            }
        }
    }

    private static async Task CatchAsync(Stage stage, Func<Task> save)
    {
        // If the process dies, this is what it said last.
        stage.Note("caught", Quantity.Count(0));
        stage.Note("survived", Quantity.Count(0));
        stage.Say();
        try
        {
            await save();
        }
        catch (InvalidOperationException)
        {
            stage.Note("caught", Quantity.Count(1));
        }

        stage.Note("survived", Quantity.Count(1));
    }

    // In a method of its own, so that no register keeps the task. What it returns is complete when that is about to fail.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task Forget(Stage stage)
    {
        var failing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = SaveAsync(() =>
        {
            stage.Begin();
            failing.SetResult();
        });
        return failing.Task;
    }

    private static async void SaveVoid() => await SaveAsync(() => { });

    private static async Task SaveAsync(Action beforeItFails)
    {
        await Task.Delay(Moment);
        beforeItFails();
        throw new InvalidOperationException("The disk is full.");
    }
}
