using System.Diagnostics;

namespace AsyncLab.Jupyter.Tests.Assistance;

public class ResponseTimeTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 4000).Select(i => $"var variable{i} = {i};\n"));

    [Fact]
    public async Task A_hundred_kilobytes_of_code_are_answered_within_seconds()
    {
        using var notebook = AssistedNotebook.After();
        var clock = Stopwatch.StartNew();

        Assert.Equal(["variable3999"], await notebook.TextsAsync(Long + "variable3999¦"));
        Assert.Contains("int variable3999", (await notebook.InspectAsync(Long + "variable3999¦"))!.Plain);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_request_can_be_cancelled()
    {
        using var notebook = AssistedNotebook.After();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => notebook.Assistant.CompleteAsync(Long + "variable.", Long.Length + 9, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => notebook.Assistant.InspectAsync(Long + "variable.", Long.Length + 2, cancelled));

        Assert.Equal(["Length"], await notebook.TextsAsync("\"\".Leng¦"));
    }

    [Fact]
    public async Task Requests_may_come_while_it_warms_up()
    {
        using var notebook = AssistedNotebook.After("var word = \"\";");

        var warm = Task.Run(() => notebook.Assistant.WarmUpAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.Equal(["Length"], await notebook.TextsAsync("word.Leng¦"));
        await warm;
    }

    [Fact]
    public async Task After_the_warm_up_and_many_cells_an_answer_takes_under_a_second()
    {
        using var notebook = AssistedNotebook.After([.. Enumerable.Range(0, 50).Select(i => $"var value{i} = {i};")]);
        await notebook.Assistant.WarmUpAsync(TestContext.Current.CancellationToken);
        var clock = Stopwatch.StartNew();

        for (var i = 0; i < 10; i++)
            Assert.Contains("CompareTo", await notebook.TextsAsync("value49.Comp¦"));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
