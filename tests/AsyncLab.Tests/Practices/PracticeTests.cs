using System.Reflection;

namespace AsyncLab.Tests.Practices;

public class PracticeTests
{
    private static readonly Practice[] All = [.. typeof(Practice)
        .GetProperties(BindingFlags.Static | BindingFlags.Public).Select(p => (Practice)p.GetValue(null)!)];

    [Fact]
    public void Every_way_and_every_measure_has_a_text() => Assert.All(All, practice =>
    {
        Assert.All(practice.Ways, way => Assert.NotEmpty(way.Name));
        Assert.Equal(practice.Measures.Count + 1, new Practised(practice, []).ToTable().Columns.Count);
    });

    [Theory, Trait("Category", "Slow")]
    [InlineData("python")]
    [InlineData("dotnet")]
    public async Task Every_way_measures_what_its_practice_is_about(string runtime)
    {
        Assert.SkipWhen(runtime == "python" && !Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        await using var server = await WebServer.StartAsync(TestContext.Current.CancellationToken);
        foreach (var practice in All.Where(p => p.Missing is null))
        {
            foreach (var way in practice.Ways.Where(w => w.Runtime == (runtime == "python" ? Runtime.CPython : Runtime.DotNet) && w.Id != "async-void-void"))
            {
                var reading = await WorkerProcess.MeasureAsync(PracticedWay.Of(way, server.Url), WorkerProcess.Deadline, TestContext.Current.CancellationToken);
                Assert.All(practice.Measures, m => Assert.True(reading.Rungs!.ContainsKey(m), $"{way.Id}: {m}"));
            }
        }
    }

    [Fact, Trait("Category", "Slow")]
    public async Task A_program_that_dies_of_async_void_has_caught_nothing_and_its_last_words_are_kept()
    {
        var result = await PractiseAsync(Practice.AsyncVoid);
        Assert.Equal((0, 0), (Value(result, "void", "caught"), Value(result, "void", "survived")));
        Assert.Equal((1, 1), (Value(result, "task", "caught"), Value(result, "task", "survived")));
        Assert.Contains("The disk is full.", Assert.Single(result.Notes));
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Who_holds_the_threads_of_the_pool_is_later_than_who_awaits()
    {
        var result = await PractiseAsync(Practice.SyncOverAsync);
        Assert.True(Value(result, "result", "done") > 2 * Value(result, "await", "done"));
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task What_was_forgotten_at_the_end_is_lost_and_what_was_awaited_is_saved()
    {
        var result = await PractiseAsync(Practice.FireAndForget);
        Assert.InRange(Value(result, "forget", "saved"), 0, 19);
        Assert.Equal(20, Value(result, "await", "saved"));
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_bounded_queue_stays_within_its_bound()
    {
        var result = await PractiseAsync(Practice.Flooding);
        Assert.InRange(Value(result, "bounded", "peak"), 1, 40);
        Assert.True(Value(result, "unbounded", "peak") > 80);
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Who_awaits_a_token_stops_before_who_looks_and_who_looks_before_who_does_not()
    {
        var result = await PractiseAsync(Practice.Cancelling);
        Assert.True(Value(result, "await", "stopped") < Value(result, "poll", "stopped"));
        Assert.True(Value(result, "poll", "stopped") < Value(result, "ignore", "stopped"));
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Who_streams_has_something_in_hand_long_before_who_waits_for_the_whole()
    {
        await using var server = await WebServer.StartAsync(TestContext.Current.CancellationToken);
        var result = await Experiment.PracticeAsync(Practice.Streaming, server: server.Url, cancellation: TestContext.Current.CancellationToken);
        Assert.True(Value(result, "pieces", "first-bytes") * 3 < Value(result, "whole", "first-bytes"));
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task A_server_works_on_for_who_only_stops_waiting_and_stops_for_who_hangs_up()
    {
        await using var server = await WebServer.StartAsync(TestContext.Current.CancellationToken);
        var result = await Experiment.PracticeAsync(Practice.GivingUp, server: server.Url, cancellation: TestContext.Current.CancellationToken);
        Assert.True(Value(result, "wait", "caller") * 1.5 < Value(result, "wait", "server"));
        Assert.True(Value(result, "timeout", "server") * 1.5 < Value(result, "wait", "server"));
        // The body is no concern of that timeout.
        Assert.True(Value(result, "headers", "caller") > Value(result, "timeout", "caller") * 1.5);
    }

    [Fact]
    public void A_way_that_was_not_measured_is_named() =>
        Assert.Contains("magic", Assert.Throws<ArgumentException>(() => new Practised(Practice.Waiting, [])["magic", "cpu"]).Message);

    private static Task<Practised> PractiseAsync(Practice practice) =>
        Experiment.PracticeAsync(practice, cancellation: TestContext.Current.CancellationToken);

    private static double Value(Practised result, string way, string measure) => result[way, measure].Median.Value;
}
