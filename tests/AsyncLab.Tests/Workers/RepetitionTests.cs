namespace AsyncLab.Tests.Workers;

public class RepetitionTests
{
    [Fact]
    public async Task What_is_timed_runs_on_a_heap_that_has_been_collected_since_the_warm_up()
    {
        var collections = new List<int>();
        await Repetition.MeasureAsync(Repeatable.Of(times =>
        {
            collections.Add(GC.CollectionCount(GC.MaxGeneration));
            return Task.Delay(10 * times, TestContext.Current.CancellationToken);
        }));
        Assert.True(collections[^Repetition.Most] > collections[0]);
    }
}
