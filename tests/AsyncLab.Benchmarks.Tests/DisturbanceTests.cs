namespace AsyncLab.Benchmarks.Tests;

public class DisturbanceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_disturbed_measurement_is_made_again_until_one_is_undisturbed()
    {
        var measured = await MeasureAsync(0.5, 0.2, 0.01, 0.4);
        Assert.Equal(3, measured.Time.Value);
        Assert.Equal(0.01, measured.Others);
    }

    [Fact]
    public async Task On_a_machine_that_is_never_quiet_the_least_disturbed_attempt_counts()
    {
        var measured = await MeasureAsync(0.5, 0.2, 0.3, 0.4);
        Assert.Equal(2, measured.Time.Value);
        Assert.Equal(0.2, measured.Others);
    }

    [Fact]
    public void Disturbed_processes_do_not_count_if_others_were_undisturbed()
    {
        Undisturbed quiet = new(Quantity.Count(1), 0.02), loud = new(Quantity.Count(2), 0.4), louder = new(Quantity.Count(3), 0.5);
        Assert.Equal([quiet], Undisturbed.Of([loud, quiet, louder]));
        Assert.Equal([louder, loud], Undisturbed.Of([louder, loud]));
    }

    [Fact]
    public void What_others_took_is_what_the_cpu_worked_for_programs_without_the_children_of_this_process()
    {
        var before = CpuTime.Parse("cpu  9 9 9 9 9 9 9 9\ncpu0 1 1 1 1 1 1 1 1 0 0\ncpu1 100 0 50 1000 10 0 0 0 0 0\n", Self("30", "20"), 1);
        var after = CpuTime.Parse("cpu  9 9 9 9 9 9 9 9\ncpu0 7 7 7 7 7 7 7 7 0 0\ncpu1 150 0 90 1090 20 0 0 10 0 0\n", Self("60", "50"), 1);
        // 200 ticks passed; in 50 of them the CPU worked for programs, 10 were taken away, and 30 were for our children.
        Assert.Equal(0.15, after.OthersSince(before), 0.0001);

        static string Self(string childrenUser, string childrenSystem) =>
            $"42 (a ) name) S 1 42 42 0 -1 4194560 1 1 1 1 7 7 {childrenUser} {childrenSystem} 20 0 1 0 1";
    }

    [Fact]
    public async Task The_watch_reads_the_counters_of_this_system()
    {
        var others = CpuTime.Watch();
        await Task.Delay(100, Cancellation);
        Assert.InRange(others(), 0, 1);
    }

    private static Task<Undisturbed> MeasureAsync(params double[] others)
    {
        var attempt = 0;
        return Undisturbed.MeasureAsync(_ => Task.FromResult(Quantity.Count(++attempt)), () => () => others[attempt - 1], Cancellation);
    }
}
