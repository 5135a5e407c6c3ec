namespace AsyncLab.Tests.Models;

public class ModelTests
{
    public static TheoryData<string> Ids => [.. Model.Every.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_model_runs_its_units_to_their_end(string id) =>
        await Model.Parse(id).RunAsync(Workload.Nothing, 2).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_model_has_a_name_and_a_colour_of_its_own(string id)
    {
        Assert.False(string.IsNullOrWhiteSpace(Model.Parse(id).Name));
        Assert.Single(Model.Every, m => Palette.Colour(m) == Palette.Colour(Model.Parse(id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_model_has_a_marker_of_its_own_for_whoever_sees_no_colours(string id) =>
        Assert.Single(Model.Every, m => Palette.Symbol(m) == Palette.Symbol(Model.Parse(id)));

    [Fact]
    public void A_model_of_Python_has_a_place_in_the_palette_of_its_own() =>
        Assert.Equal(Python.All.Count, Python.All.Select(m => (Palette.Colour(m), Palette.Symbol(m))).Distinct().Count());

    [Theory]
    [InlineData("thread")]
    [InlineData("thread-pool")]
    [InlineData("dotnet-process")]
    [InlineData("event-loop")]
    public async Task A_model_computes(string id) =>
        await Model.Parse(id).RunAsync(Workload.Cpu(1000), 2).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_smallest_program_does_no_work_and_says_who_does()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Model.Process.RunAsync(Workload.Cpu(1), 1));
        Assert.Contains(Model.DotNetProcess.Name, error.Message);
        await Assert.ThrowsAsync<ArgumentException>(() => Experiment.CompareAsync(
            [Model.Process], workload: Workload.Cpu(1), cancellation: TestContext.Current.CancellationToken));
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

    [MeasuredFact]
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
