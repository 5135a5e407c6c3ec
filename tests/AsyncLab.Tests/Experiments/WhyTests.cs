namespace AsyncLab.Tests.Experiments;

public class WhyTests
{
    private static readonly Workload Wait = Workload.Waiting(TimeSpan.FromMilliseconds(50));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Coroutines => [Model.Task.Id, Model.EventLoop.Id, Python.Asyncio.Id];

    public static TheoryData<string> Loops => [Model.EventLoop.Id, Python.Asyncio.Id];

    [MeasuredTheory, MemberData(nameof(Coroutines))]
    public async Task A_burst_of_a_hundred_waits_takes_a_fraction_of_a_hundred_waits(string model)
    {
        var counters = (await MeasureAsync(new Burst(Model.Parse(model), Wait, 100))).Counters;
        // A timer of .NET goes by a coarse clock, and may ring some milliseconds early.
        Assert.InRange(counters[Counter.WallTime].Median.Value * 100, 45e6, 1_000e6);
        Assert.True(counters[Counter.CpuTime].Median.Value * 100 < 50e6);
    }

    [MeasuredFact, Trait("Category", "Slow")]
    public async Task Two_thousand_threads_take_longer_and_more_CPU_than_two_thousand_coroutines()
    {
        var waits = await Experiment.BurstAsync([new(Model.Task, [2_000]), new(Model.Thread, [2_000])], Wait, cancellation: Cancellation);
        Assert.All(
            [Counter.WallTime, Counter.CpuTime],
            counter => Assert.True(waits.Ratios(2_000, counter, (Model.Thread, Model.Task)).Single().Samples.Median.Value > 1.5));
    }

    [MeasuredTheory, MemberData(nameof(Loops))]
    public async Task Coroutines_gain_where_they_wait_beside_each_other_and_nowhere_else(string model)
    {
        var payoff = (await MeasureAsync(new Payoffs(Model.Parse(model), Workload.Nothing))).Rungs!;
        double Of(Chore chore) => payoff[$"{chore}"].Median.Value;
        Assert.InRange(Of(Chore.ManyWaits), 0, 0.6);
        Assert.InRange(Of(Chore.OneWait), 0.9, 1.5);
        Assert.InRange(Of(Chore.Computing), 0.6, 1.7);
        Assert.InRange(Of(Chore.CompleteCall), 1.2, 100);
    }

    [MeasuredTheory, MemberData(nameof(Loops))]
    public async Task At_each_of_the_four_words_others_get_a_turn_and_at_their_plain_twins_nobody(string model)
    {
        var turns = (await MeasureAsync(new FourWords(Model.Parse(model), Workload.Nothing))).Rungs!;
        Assert.All(Enum.GetValues<Word>(), word =>
        {
            Assert.InRange(turns[$"{word}"].Median.Value, 0.99, 2.01);
            Assert.Equal(0, turns[FourWords.Plain(word)].Median.Value);
        });
    }

    [Fact]
    public void Without_Python_the_counts_have_one_runtime_and_a_sentence()
    {
        IReadOnlyList<Ratio> one = [new(Model.EventLoop, Model.Sequential, new(Unit.Ratio, [1, 1, 1])) { Label = "await" }];
        var all = Enum.GetValues<Word>().ToDictionary(w => w, _ => one);
        var html = new WordCounts(all, all) { Notes = ["no python3"] }.ToHtml();
        Assert.Contains("no python3", html);
        Assert.DoesNotContain("CPython", html);
    }

    [Fact]
    public void A_line_stands_where_both_take_the_same_time()
    {
        IReadOnlyList<Ratio> ratios = [new(Model.EventLoop, Model.Sequential, new(Unit.Ratio, [0.1, 0.1, 0.1])) { Label = "waits" }];
        var figure = new Payoff(Enum.GetValues<Chore>().ToDictionary(j => j, _ => ratios)).ToFigure();
        var range = figure.Layout["xaxis"]!["range"]!.AsArray().Select(r => (double)r!).ToArray();
        Assert.Equal(1, (double)figure.Layout["shapes"]![0]!["x0"]!);
        Assert.InRange(0, range[0], range[1]);
    }

    [Fact]
    public void An_async_method_is_more_code_than_one_that_blocks()
    {
        Assert.Equal((Quantity.Count(1), Quantity.Count(0)), (CodeSize.OfPlain.Methods, CodeSize.OfPlain.Fields));
        Assert.True(CodeSize.OfAsync.Methods > CodeSize.OfPlain.Methods);
        Assert.True(CodeSize.OfAsync.Fields > Quantity.Count(1));
        Assert.True(CodeSize.OfAsync.Instructions > CodeSize.OfPlain.Instructions * 5);
    }

    [Fact]
    public void Ratios_are_taken_at_one_number_of_units_and_of_one_counter()
    {
        var sweep = new Sweep([Point(Model.Task, 10, 1, 2), Point(Model.Thread, 10, 3, 8), Point(Model.Task, 100, 7, 7)]);
        var ratio = sweep.Ratios(10, Counter.CpuTime, (Model.Thread, Model.Task)).Single();
        Assert.Equal((4, "CPU time: thread ÷ coroutine (pool)"), (ratio.Samples.Median.Value, ratio.Pair));
        Assert.Equal(3, sweep.Ratios(10, null, (Model.Thread, Model.Task)).Single().Samples.Median.Value);
        Assert.Contains("thread was not measured with 100 units", Assert.Throws<ArgumentException>(
            () => sweep.Ratios(100, null, (Model.Thread, Model.Task))).Message);
    }

    private static Point Point(Model model, int units, double wall, double cpu) => new(model, units, new Dictionary<Counter, Samples>
    {
        [Counter.WallTime] = new(Unit.Nanoseconds, [wall]),
        [Counter.CpuTime] = new(Unit.Nanoseconds, [cpu]),
    });

    private static Task<Reading> MeasureAsync(Request request)
    {
        Assert.SkipUnless(request.Model.Runtime.IsAvailable, request.Model.Runtime.Missing ?? "");
        return WorkerProcess.MeasureAsync(request, WorkerProcess.Deadline, Cancellation);
    }
}
