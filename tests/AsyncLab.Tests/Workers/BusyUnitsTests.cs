namespace AsyncLab.Tests.Workers;

public class BusyUnitsTests
{
    private const int Units = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Threads_that_compute_on_one_CPU_take_turns()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "macOS does not keep a process on one CPU.");
        var spans = (await Experiment.BusyAsync([Model.Thread], Units, cancellation: Cancellation))[Model.Thread].Spans;
        Assert.Equal(Units, spans.Select(s => s.Thread).Distinct().Count());
        Assert.True(spans.Count > Units);
        Assert.True(Overlap(spans) < Ran(spans) / 10, $"{Overlap(spans)} of {Ran(spans)} ms");
    }

    [Fact]
    public async Task A_unit_is_done_when_it_has_had_the_CPU_for_its_time_and_not_before()
    {
        var spans = (await Experiment.BusyAsync([Model.Thread], Units, cancellation: Cancellation))[Model.Thread].Spans;
        Assert.All(spans.GroupBy(s => s.Unit), unit => Assert.InRange(Ran([.. unit]), 29, 60));
    }

    [MeasuredFact]
    public async Task Threads_of_Python_take_turns_on_all_CPUs()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        Assert.SkipUnless(await HasLockAsync(), "This Python has no global interpreter lock.");
        var spans = (await Experiment.BusyAsync([Python.Thread], Units, onAllCpus: true, Cancellation))[Python.Thread].Spans;
        Assert.Equal([0, 1, 2], spans.Select(s => s.Unit).Distinct().Order());
        Assert.True(Overlap(spans) < Ran(spans) / 10, $"{Overlap(spans)} of {Ran(spans)} ms");
    }

    [Fact]
    public async Task Units_in_processes_are_refused_by_name()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var error = await Assert.ThrowsAsync<WorkerException>(() => Experiment.BusyAsync([Python.Spawn], Units, cancellation: Cancellation));
        Assert.Contains("python-spawn", error.Message);
    }

    private static double Ran(IReadOnlyList<RunSpan> spans) => spans.Sum(s => (s.End - s.Start).Value) / 1e6;

    // How long, in milliseconds, two of them ran at the same time.
    private static double Overlap(IReadOnlyList<RunSpan> spans) => spans.Index().Sum(a => spans.Skip(a.Index + 1)
        .Sum(b => Math.Max(0, Math.Min(a.Item.End.Value, b.End.Value) - Math.Max(a.Item.Start.Value, b.Start.Value)))) / 1e6;

    private static async Task<bool> HasLockAsync()
    {
        var folder = Directory.CreateTempSubdirectory("asynclab-test-");
        try
        {
            var path = Path.Combine(folder.FullName, "lock.py");
            await File.WriteAllTextAsync(path, "import sys\nprint(getattr(sys, '_is_gil_enabled', lambda: True)())", Cancellation);
            return (await Listing.Of(path).RunAsync()).Text == "True";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
