namespace AsyncLab;

public static partial class Experiment
{
    private static readonly FileOperation[] BySize = [FileOperation.Read, FileOperation.Write, FileOperation.Flush];
    private static readonly Quantity AtOnce = Quantity.Bytes(64 << 20);
    private const int MostFiles = 16;

    /// <summary>Measures what it takes to read a file, to write it, and to write it through to the disk, by its size; by blocking calls, one after the other.</summary>
    /// <param name="sizes">How large the files are, in bytes, ascending.</param>
    /// <param name="rounds">How many values each gets; for a quick look it is one, of the smallest and the largest.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<FileSizes> FileSizesAsync(IReadOnlyList<Quantity> sizes, int rounds = 3, CancellationToken cancellation = default)
    {
        Model[] models = [Model.Sequential, Python.Sequential];
        Quantity[] asked = Effort.IsQuick ? [sizes[0], sizes[^1]] : [.. sizes];
        var requests = (from model in models
                        where model.Runtime.IsAvailable
                        from operation in BySize
                        from size in asked.Distinct()
                        select (Operation: operation, Size: size, Request: new InputOutputCalls(model, Workload.File(operation, size), FilesOf(size)))).ToArray();
        var points = await MeasureAsync([.. requests.Select(r => r.Request)], Effort.RoundsToLookAt(rounds), cancellation);
        return new([.. requests.Zip(points, (r, p) => new FileSizes.Place(r.Operation, r.Size, PerUnit(p)))]) { Notes = Missing(models) };
    }

    /// <summary>Has operations on files done by blocking calls, in threads, and awaited, as <see cref="InputOutputAsync"/> does one.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="size">How large each file is, in bytes.</param>
    /// <param name="units">How many files there are.</param>
    /// <param name="rounds">How many values each way gets; one for a quick look.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<FileOperations> FileOperationsAsync(
        IReadOnlyList<FileOperation> operations, Quantity size, int units = MostFiles, int rounds = 3, CancellationToken cancellation = default)
    {
        var measured = new List<InputOutput>();
        foreach (var operation in operations)
            measured.Add(await InputOutputAsync(Workload.File(operation, size), FileOperations.NameOf(operation), units, Effort.RoundsToLookAt(rounds), cancellation: cancellation));
        return new(measured);
    }

    /// <summary>
    /// Measures how long something else waits for a thread of the pool of .NET while operations go on that were asked for all at once:
    /// as blocking calls in the pool, as awaited calls, and for comparison as awaited timers.
    /// </summary>
    /// <param name="workload">One operation.</param>
    /// <param name="operation">What it is, in a word or two.</param>
    /// <param name="units">How many are asked for.</param>
    /// <param name="rounds">How many times each way is measured; three at least, if a claim is to be judged.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A worker process failed.</exception>
    public static async Task<PoolWait> PoolWaitAsync(
        Workload workload, string operation, int units = MostFiles, int rounds = 3, CancellationToken cancellation = default)
    {
        (string Name, PoolBeats Request)[] ways = [
            (Texts.Format("PoolWait_blocking", operation), new(Model.ThreadPool, workload, units)),
            (Texts.Format("PoolWait_awaited", operation), new(Model.EventLoop, workload, units)),
            (Texts.Get("PoolWait_timer"), new(Model.EventLoop, Workload.Waiting(TimeSpan.FromMilliseconds(50)), units))];
        var read = await ReadAsync([.. ways.Select(w => w.Request)], Effort.Rounds(rounds), cancellation);
        return new([.. ways.Zip(read, (way, r) => new PoolWait.Row(
            way.Name, way.Request.Model, new(Unit.Nanoseconds, [.. r.Readings.SelectMany(c => c.Counters[Counter.Gap].Values)]),
            new(Unit.Ratio, [.. r.Readings.Select(c => (c.Counters[Counter.Gap].Max / c.Counters[Counter.WallTime].Median).Value)])))])
        {
            Operation = operation,
        };
    }

    // Few large ones: many would fill the memory.
    private static int FilesOf(Quantity size) => (int)Math.Clamp(AtOnce.Value / Math.Max(size.Value, 1), 2, MostFiles);

    private static Point PerUnit(Point point) => point with
    {
        Counters = new Dictionary<Counter, Samples> { [Counter.WallTime] = point.WallTime.Times(1.0 / point.Units) },
    };
}
