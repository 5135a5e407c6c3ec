namespace AsyncLab.Tests.Experiments;

public class MailTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dialogue_waits_for_every_command_or_for_all_of_the_envelope_at_once()
    {
        await using var server = await MailServer.StartAsync(TimeSpan.FromMilliseconds(20), cancellation: Cancellation);
        var dialogue = await Experiment.MailDialogueAsync(server, recipients: 3, Cancellation);
        Assert.Equal((9, 5), (dialogue.StepwiseWaits.Value, dialogue.TogetherWaits.Value));
        Assert.True(dialogue.Stepwise[^1].Answered > dialogue.Together[^1].Answered);
        Assert.Equal(dialogue.Stepwise.Select(e => (e.Command, e.Answer)), dialogue.Together.Select(e => (e.Command, e.Answer)));
        Assert.Equal(9, dialogue.ToTable().Rows.Count);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task Commands_that_go_out_together_take_fewer_round_trips()
    {
        TimeSpan[] delays = [TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(60)];
        var pipelining = await Experiment.PipeliningAsync(delays, recipients: 10, cancellation: Cancellation);
        foreach (var runtime in Runtime.All.Where(r => r.IsAvailable))
        {
            var (stepwise, together) = (pipelining.RoundTrips(runtime, together: false)!.Value, pipelining.RoundTrips(runtime, together: true)!.Value);
            Assert.True(stepwise.Value >= 15.9, $"{stepwise}");
            Assert.True(stepwise.Value > 1.3 * together.Value, $"{stepwise}, {together}");
        }

        Assert.Contains("round trips", pipelining.ToHtml());
    }

    [Fact, Trait("Category", "Slow")]
    public async Task Several_connections_and_one_command_are_faster_than_one_message_after_the_other()
    {
        await using var server = await MailServer.StartAsync(TimeSpan.FromMilliseconds(20), messages: 24, Cancellation);
        var fetched = await Experiment.FetchInboxAsync(server, messages: 24, connections: [1, 8], cancellation: Cancellation);
        foreach (var model in fetched.Points.Select(p => p.Model).Distinct())
        {
            Assert.True(fetched.Gain(model).Value > 1.3);
            Assert.True(fetched.GainOfOneCommand(model).Value > 1.3);
        }

        Assert.Contains("one command", fetched.ToHtml());
    }
}
