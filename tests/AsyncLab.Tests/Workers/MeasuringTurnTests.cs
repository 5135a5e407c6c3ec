using System.Diagnostics;

namespace AsyncLab.Tests.Workers;

public sealed class MeasuringTurnTests : IDisposable
{
    private readonly OwnTemporaryFolder _ours = new();

    public void Dispose() => _ours.Dispose();

    [Fact]
    public async Task A_second_measurement_waits_until_the_first_has_ended()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Task<IDisposable?> second;
        using (await TakeAsync())
        {
            second = TakeAsync();
            await Task.Delay(100, cancellation);
            Assert.False(second.IsCompleted);
        }

        using var turn = await second;
        Assert.NotNull(turn);
    }

    [Fact]
    public async Task What_a_worker_starts_does_not_wait_for_a_turn()
    {
        using var folder = new WorkerFolder();
        var info = new ProcessStartInfo();
        folder.GiveTo(info);
        Environment.SetEnvironmentVariable("TMPDIR", info.Environment["TMPDIR"]);
        Environment.SetEnvironmentVariable("TMP", info.Environment["TMP"]);
        using (await TakeAsync())
            Assert.True(TakeAsync().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Nothing_of_a_turn_stays_behind()
    {
        var turn = await TakeAsync();
        Assert.Single(_ours.Folder.EnumerateFiles());
        turn!.Dispose();
        Assert.Empty(_ours.Folder.EnumerateFiles());
    }

    private Task<IDisposable?> TakeAsync() => MeasuringTurn.TakeAsync(TestContext.Current.CancellationToken, _ours.Folder.FullName);
}
