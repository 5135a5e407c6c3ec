namespace AsyncLab.Tests.Servers;

/// <summary>The workloads do with a server that others wrote what they do with ours.</summary>
[Trait("Category", "Slow")]
public sealed class RealMailServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_are_received_queried_and_fetched_from_Dovecot()
    {
        await using var server = await RealMailServer.StartDovecotAsync(Cancellation);
        await UseAsync(MailOperation.Receive, server.Pop3Port);
        foreach (var operation in (MailOperation[])[MailOperation.Query, MailOperation.Fetch, MailOperation.FetchTogether])
            await UseAsync(operation, server.ImapPort);
    }

    [Fact]
    public async Task Messages_are_sent_to_aiosmtpd()
    {
        await using var server = await RealMailServer.StartSmtpAsync(Cancellation);
        foreach (var operation in (MailOperation[])[MailOperation.Send, MailOperation.SendStepwise])
            await UseAsync(operation, server.SmtpPort);
    }

    private static async Task UseAsync(MailOperation operation, int port)
    {
        foreach (var model in ((Model[])[Model.Sequential, Model.EventLoop, Python.Sequential, Python.Asyncio]).Where(m => m.Runtime.IsAvailable))
        {
            var reading = await WorkerProcess.MeasureAsync(new InputOutputCalls(model, new Workload.UseMail(operation, port, 2), 2), WorkerProcess.Deadline, Cancellation);
            Assert.True(reading.Counters[Counter.WallTime].Median.Value > 0);
        }
    }
}
