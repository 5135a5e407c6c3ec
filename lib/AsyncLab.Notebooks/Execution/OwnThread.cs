namespace AsyncLab.Notebooks.Execution;

/// <summary>
/// Does what needs much memory for a moment on a thread that ends. The pool of arrays keeps for each thread the largest that it ever had:
/// tens of megabytes for the text of a figure, and the threads of the thread pool take turns.
/// </summary>
internal static class OwnThread
{
    /// <summary>Does it, there if it is large and otherwise here, and waits for it.</summary>
    /// <param name="isLarge">Whether it needs much memory.</param>
    /// <param name="work">What is to be done.</param>
    public static T RunIf<T>(bool isLarge, Func<T> work) => isLarge ? Run(work) : work();

    /// <summary>Does it there, and waits for it.</summary>
    /// <param name="work">What is to be done.</param>
    public static T Run<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>();
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        })
        { IsBackground = true };
        thread.Start();
        thread.Join();
        return done.Task.GetAwaiter().GetResult();
    }
}
