namespace AsyncLab.Tests.Workers;

public class RepetitionTests
{
    [Fact]
    public async Task What_is_timed_runs_on_a_heap_that_has_gone_round_before()
    {
        var collections = new List<int>();
        await Repetition.MeasureAsync(Repeatable.Of(times =>
        {
            collections.Add(GC.CollectionCount(0));
            return Task.Delay(10 * times, TestContext.Current.CancellationToken);
        }));
        Assert.True(collections[^Repetition.Most] >= collections[0] + 2);
    }
}
