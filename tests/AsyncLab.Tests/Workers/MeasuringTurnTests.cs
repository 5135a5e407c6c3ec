namespace AsyncLab.Tests.Workers;

public class MeasuringTurnTests
{
    [Fact]
    public async Task A_second_measurement_waits_until_the_first_has_ended()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Task<IDisposable?> second;
        using (await MeasuringTurn.TakeAsync(cancellation))
        {
            second = MeasuringTurn.TakeAsync(cancellation);
            await Task.Delay(100, cancellation);
            Assert.False(second.IsCompleted);
        }

        using var turn = await second;
        Assert.NotNull(turn);
    }

    [Fact]
    public async Task Nothing_of_a_turn_stays_behind()
    {
        var turn = await MeasuringTurn.TakeAsync(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(MeasuringTurn.Path));
        turn!.Dispose();
        Assert.False(File.Exists(MeasuringTurn.Path));
    }
}
