namespace AsyncLab.Benchmarks.Tests;

public class TimeitTests
{
    [Fact]
    public void The_median_of_all_repetitions_is_taken_not_the_best_of_them()
    {
        var time = Timeit.Parse("1 loop -> 1.2e+05 nsec\n\nraw times: 2.1e+08 nsec, 2e+08 nsec, 9.9e+08 nsec\n\n1000 loops, best of 3: 2e+05 nsec per loop\n");
        Assert.Equal(2.1e5, time.Value, 0.001);
        Assert.Equal(Unit.Nanoseconds, time.Unit);
    }

    [Fact]
    public void A_single_loop_is_understood() =>
        Assert.Equal(5e6, Timeit.Parse("raw times: 5e+06 nsec\n\n1 loop, best of 1: 5e+06 nsec per loop\n").Value, 0.001);

    [Fact]
    public void Other_output_is_refused() => Assert.Throws<FormatException>(() => Timeit.Parse("SyntaxError: invalid syntax"));

    [Fact]
    public async Task Timeit_of_this_machine_is_understood()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var time = await Timeit.MeasureAsync("import time", "time.sleep(0.02)", 1, TestContext.Current.CancellationToken);
        Assert.InRange(time.Value, 20e6, 200e6);
    }
}
