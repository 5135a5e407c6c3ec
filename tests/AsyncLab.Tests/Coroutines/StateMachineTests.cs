namespace AsyncLab.Tests.Coroutines;

public class StateMachineTests
{
    [Fact]
    public void Every_field_of_an_async_method_has_its_purpose()
    {
        var fields = StateMachine.Of(SumAsync).Fields;
        Assert.Equal(
            [FieldRole.State, FieldRole.Builder, FieldRole.Parameter, FieldRole.Parameter, FieldRole.Local, FieldRole.Awaiter],
            fields.Select(f => f.Role));
        Assert.Equal(["first", "second", "a"], fields.Select(f => f.SourceName).Where(name => name.Length > 0));
        Assert.Contains("Task<int>", fields.Select(f => f.TypeName));
    }

    [Fact]
    public void The_table_shows_the_names_of_the_compiler()
    {
        var html = StateMachine.Of(SumAsync).ToHtml();
        Assert.Contains("&lt;&gt;1__state", html);
        Assert.Contains("the local variable a", html);
    }

    [Fact]
    public void A_method_that_is_not_async_has_none() =>
        Assert.Contains(nameof(NotAsync), Assert.Throws<ArgumentException>(() => StateMachine.Of(NotAsync)).Message);

    [Fact]
    public async Task A_coroutine_waits_at_one_await_after_the_other_and_keeps_its_variables()
    {
        var (first, second) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        var walk = await StateMachine.Of(SumAsync).FollowAsync(
            SumAsync(first.Task, second.Task), () => first.SetResult(20), () => second.SetResult(22));
        Assert.Equal([0, 1, null], walk.States);
        var rows = walk.ToTable().Rows;
        Assert.Equal(["a", "0", "20", "–"], rows.Single(r => r[0] == "a"));
        Assert.Equal("42", rows[^1][^1]);
    }

    [Fact]
    public async Task A_coroutine_that_goes_on_on_another_thread_is_waited_for()
    {
        var source = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var walk = await StateMachine.Of(SumAsync).FollowAsync(SumAsync(source.Task, new TaskCompletionSource<int>().Task), () => source.SetResult(1));
        Assert.Equal([0, 1], walk.States);
    }

    [Fact]
    public async Task The_task_of_another_method_is_refused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => StateMachine.Of(SumAsync).FollowAsync(new TaskCompletionSource<int>().Task));
        Assert.Contains("SumAsync", error.Message);
    }

    private static async Task<int> SumAsync(Task<int> first, Task<int> second)
    {
        var a = await first;
        var b = await second;
        return a + b;
    }

    private static Task NotAsync() => Task.CompletedTask;
}
