namespace AsyncLab.Tests.Experiments;

public class FileFigureTests
{
    private const double Millisecond = 1e6;

    private static readonly Quantity Small = Quantity.Bytes(4096);

    private static readonly FileOperations Files = new([Measured("read", 50), Measured("rename", 10)]);

    [Fact]
    public void A_row_is_an_operation_in_a_runtime_and_a_mark_a_way_of_asking()
    {
        var figure = Files.ToFigure();
        Assert.Equal(["read (.NET)", "rename (.NET)", "read (CPython)", "rename (CPython)"], figure.Layout["yaxis"]!["categoryarray"]!.AsArray().Select(l => (string)l!));
        Assert.Equal(["blocking calls", "awaited calls"], figure.Data.Select(d => (string)d!["name"]!));
        Assert.Equal([50 * Millisecond, 10 * Millisecond, 50 * Millisecond, 10 * Millisecond], figure.Data[0]!["x"]!.AsArray().Select(x => (double)x!));
        Assert.Contains(".NET: blocking calls up to 50 ms, awaited calls up to 10 ms; CPython: blocking calls up to 50 ms, awaited calls up to 50 ms.", figure.AltText);
        Assert.Equal(("read", 8), (figure.Table.Rows[0][0], figure.Table.Rows.Count));
    }

    [Fact]
    public void An_operation_is_found_by_its_name_and_a_missing_one_is_said()
    {
        Assert.Equal("rename", Files[FileOperation.Rename].Operation);
        Assert.Equal("append", Files.Beside(Measured("append", 20))[FileOperation.Append].Operation);
        Assert.Contains("'delete' was not measured", Assert.Throws<ArgumentException>(() => Files[FileOperation.Delete]).Message);
    }

    [Fact]
    public void Without_a_point_the_notes_stand_alone()
    {
        Assert.Contains("no python3", new FileOperations([new([]) { Notes = ["no python3"] }]).ToHtml());
        Assert.Contains("no python3", new FileSizes([]) { Notes = ["no python3"] }.ToHtml());
    }

    [Fact]
    public void By_size_there_is_a_line_an_operation_and_the_disk_is_compared_with_the_cache()
    {
        var sizes = new FileSizes([
            new(FileOperation.Write, Small, Point(Model.Sequential, 1, 1)), new(FileOperation.Flush, Small, Point(Model.Sequential, 30, 1)),
            new(FileOperation.Read, Small, Point(Model.Sequential, 1, 1))]);
        Assert.Equal(30, sizes.ToDisk(Runtime.DotNet, Small)!.Samples.Median.Value);
        Assert.Null(sizes.ToDisk(Runtime.CPython, Small));
        Assert.Equal(["write (.NET)", "write and fsync (.NET)", "read (.NET)"], sizes.ToFigure().Data.Select(d => (string)d!["name"]!));
        Assert.Contains("30× the time of a write at 4 KiB", sizes.ToFigure().AltText);
    }

    [Fact]
    public void A_pool_whose_threads_wait_as_long_beside_awaited_calls_spares_nothing()
    {
        var wait = new Samples(Unit.Nanoseconds, [40 * Millisecond, 44 * Millisecond, 42 * Millisecond]);
        var pool = new PoolWait([new("blocking", Model.ThreadPool, wait, wait), new("awaited", Model.EventLoop, wait, wait)]) { Operation = "write" };
        Assert.Equal(Outcome.Fails, Claim.C13.Judge(pool.Spared()).Outcome);
        Assert.Contains("blocking: up to 44 ms; awaited: up to 44 ms", pool.ToFigure().AltText);
        Assert.Equal("write, blocking in the pool ÷ awaited: part of the time in which the pool has no thread (.NET)", pool.Spared().Pair);
    }

    private static InputOutput Measured(string operation, double blocked) => new([
        Point(Model.Sequential, blocked, blocked), Point(Model.EventLoop, blocked, 10),
        Point(Python.Sequential, blocked, blocked), Point(Python.Asyncio, blocked, blocked)])
    { Operation = operation };

    private static Point Point(Model model, double done, double gap) => new(model, 16, new Dictionary<Counter, Samples>
    {
        [Counter.WallTime] = new(Unit.Nanoseconds, [done * Millisecond]),
        [Counter.LongestGap] = new(Unit.Nanoseconds, [gap * Millisecond]),
        [Counter.HeldThreads] = new(Unit.Count, [3]),
    });
}
