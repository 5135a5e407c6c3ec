namespace AsyncLab.Tests.Models;

public class EventLoopTests
{
    [Fact]
    public async Task Every_coroutine_runs_on_the_thread_of_the_loop()
    {
        var threads = new HashSet<int>();
        await EventLoop.RunAsync(() => Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            await Task.Yield();
            threads.Add(Environment.CurrentManagedThreadId);
            await Task.Delay(1);
            threads.Add(Environment.CurrentManagedThreadId);
        })));
        Assert.Single(threads);
        Assert.DoesNotContain(Environment.CurrentManagedThreadId, threads);
    }

    [Fact]
    public async Task The_thread_of_the_loop_is_none_of_the_pool()
    {
        var pooled = new List<bool>();
        await EventLoop.RunAsync(async () =>
        {
            pooled.Add(Thread.CurrentThread.IsThreadPoolThread);
            await Task.Yield();
            pooled.Add(Thread.CurrentThread.IsThreadPoolThread);
        });
        Assert.Equal([false, false], pooled);
    }

    [Fact]
    public async Task Coroutines_take_turns_where_they_wait()
    {
        var turns = new List<string>();
        await EventLoop.RunAsync(() => Task.WhenAll(new[] { "a", "b" }.Select(async name =>
        {
            for (var i = 0; i < 2; i++)
            {
                turns.Add(name);
                await Task.Yield();
            }
        })));
        Assert.Equal(["a", "b", "a", "b"], turns);
    }

    [Fact]
    public async Task The_loop_ends_when_its_last_coroutine_ends_on_another_thread() =>
        await EventLoop.RunAsync(() => Task.Run(() => Thread.Sleep(20))).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

    [Fact]
    public async Task What_a_coroutine_throws_the_caller_catches()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => EventLoop.RunAsync(() => throw new InvalidOperationException()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => EventLoop.RunAsync(async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException();
        }));
    }

    [Fact]
    public async Task The_caller_does_not_go_on_on_the_thread_of_the_loop()
    {
        var loop = 0;
        await EventLoop.RunAsync(() => Task.FromResult(loop = Environment.CurrentManagedThreadId));
        Assert.NotEqual(loop, Environment.CurrentManagedThreadId);
    }
}
