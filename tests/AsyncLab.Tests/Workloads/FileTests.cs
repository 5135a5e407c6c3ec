namespace AsyncLab.Tests.Workloads;

public sealed class FileTests : IDisposable
{
    private readonly OwnTemporaryFolder _ours = new();

    public void Dispose() => _ours.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<FileOperation, string> Cases
    {
        get
        {
            var cases = new TheoryData<FileOperation, string>();
            foreach (var operation in Enum.GetValues<FileOperation>())
            {
                cases.Add(operation, "thread");
                cases.Add(operation, "event-loop");
            }

            cases.Add(FileOperation.Read, "dotnet-process");
            cases.Add(FileOperation.Delete, "dotnet-process");
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases)), Trait("Category", "Slow")]
    public async Task Every_unit_finds_its_file_and_no_file_stays(FileOperation operation, string model)
    {
        var request = new StartAndFinish(Model.Parse(model), Workload.File(operation, Quantity.Bytes(4096)), 3);
        var reading = await WorkerProcess.MeasureAsync(request, WorkerProcess.Deadline, Cancellation);
        Assert.NotEmpty(reading.Counters);
        Assert.Empty(_ours.Folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task No_file_stays_when_the_worker_is_killed()
    {
        var request = new StartAndFinish(Model.Thread, Workload.File(FileOperation.Write, Quantity.Bytes(1 << 20)), 5);
        using var stop = new CancellationTokenSource();
        var measurement = WorkerProcess.MeasureAsync(request, WorkerProcess.Deadline, stop.Token);
        await Waiting.UntilAsync(() => _ours.Folder.EnumerateDirectories().Any(folder => folder.EnumerateFiles().Any()));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => measurement);
        Assert.Empty(_ours.Folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_worker_that_nobody_waits_for_deletes_its_folder()
    {
        using var folder = new WorkerFolder();
        var info = WorkerProcess.Command();
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        folder.GiveTo(info);
        using var worker = System.Diagnostics.Process.Start(info)!;
        await worker.StandardInput.WriteLineAsync("""{"$type":"start-and-finish","model":"task","workload":{"$type":"file","operation":"read","bytes":9},"units":5}""");
        await worker.StandardInput.FlushAsync(Cancellation);
        await Waiting.UntilAsync(() => Directory.EnumerateFiles(folder.Path).Any());
        worker.StandardInput.Close();
        await worker.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        Assert.False(Directory.Exists(folder.Path));
    }
}
