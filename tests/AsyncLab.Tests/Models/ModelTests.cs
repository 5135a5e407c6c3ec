namespace AsyncLab.Tests.Models;

public class ModelTests
{
    public static TheoryData<string> Ids => [.. Model.All.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_model_runs_its_units_to_their_end(string id) =>
        await Model.Parse(id).RunAsync(Workload.Nothing, 2).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_model_has_a_name_and_a_colour_of_its_own(string id)
    {
        Assert.False(string.IsNullOrWhiteSpace(Model.Parse(id).Name));
        Assert.Single(Model.All, m => Palette.Colour(m) == Palette.Colour(Model.Parse(id)));
    }

    [Fact]
    public void A_model_grows_by_powers_of_ten_to_the_number_asked_for()
    {
        Assert.Equal([1, 10, 50], Model.Process.UpTo(50).Units);
        Assert.Equal([100, 1_000], Model.Thread.UpTo(1_000, from: 100).Units);
        Assert.Equal([1, 100, 10_000, 1_000_000], Model.Task.UpTo(1_000_000, factor: 100).Units);
        Assert.Equal([7], Model.Task.UpTo(7, from: 7).Units);
    }

    [Fact]
    public void An_unknown_model_is_refused_with_the_known_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => Model.Parse("fibre"));
        Assert.Contains("event-loop", error.Message);
    }

    [Fact]
    public async Task Waiting_units_of_a_concurrent_model_wait_at_the_same_time()
    {
        foreach (var model in new[] { Model.Task, Model.Thread })
        {
            var started = TimeProvider.System.GetTimestamp();
            await model.RunAsync(Workload.Waiting(TimeSpan.FromMilliseconds(200)), 20);
            Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds, 150, 2_000);
        }
    }
}
