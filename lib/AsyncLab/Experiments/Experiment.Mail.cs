namespace AsyncLab;

public static partial class Experiment
{
    private static readonly Model[] Awaited = [Model.EventLoop, Python.Asyncio];

    /// <summary>Sends a message twice from this process and notes what is said when: every command awaited, then the commands together.</summary>
    /// <param name="server">The server; with a delay of 20 ms or more the steps are seen well.</param>
    /// <param name="recipients">How many recipients the message has.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="IOException">The server refused, or it is gone.</exception>
    public static async Task<MailDialogue> MailDialogueAsync(MailServer server, int recipients = 5, CancellationToken cancellation = default)
    {
        // The first one shows what it takes to compile it.
        await SmtpDialogue.RunAsync(server.SmtpPort, 1, together: true, cancellation);
        return new(
            await SmtpDialogue.RunAsync(server.SmtpPort, recipients, together: false, cancellation),
            await SmtpDialogue.RunAsync(server.SmtpPort, recipients, together: true, cancellation));
    }

    /// <summary>
    /// Measures how long it takes to send a message by servers at growing distances: with every command awaited, and with
    /// commands sent together (RFC 2920). Each distance gets a server of its own; calls are awaited.
    /// </summary>
    /// <param name="delays">How long after a question the answer comes.</param>
    /// <param name="recipients">How many recipients the message has: a command each.</param>
    /// <param name="rounds">How many values each place gets; one is a short look, without an interval.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="WorkerException">A process failed.</exception>
    public static async Task<Pipelining> PipeliningAsync(
        IReadOnlyList<TimeSpan> delays, int recipients = 10, int rounds = 1, CancellationToken cancellation = default)
    {
        var servers = new List<MailServer>();
        try
        {
            foreach (var delay in Effort.IsQuick ? [delays[0], delays[^1]] : delays)
                servers.Add(await MailServer.StartAsync(delay, cancellation: cancellation));
            var asked = (
                from model in Awaited
                where model.Runtime.IsAvailable
                from together in (bool[])[false, true]
                from server in servers
                select (Model: model, Together: together, Server: server)).ToArray();
            var requests = asked.Select(a => new InputOutputCalls(
                a.Model, Workload.Mail(a.Together ? MailOperation.Send : MailOperation.SendStepwise, a.Server, recipients), 1));
            var points = await MeasureAsync([.. requests], Effort.RoundsToLookAt(rounds), cancellation);
            return new([.. asked.Zip(points, (a, p) => new SentMail(a.Model, a.Together, a.Server.Delay, p.WallTime))])
            {
                Recipients = Quantity.Count(recipients),
                Notes = Missing(Awaited),
            };
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }

    /// <summary>
    /// Fetches the messages of an inbox by one connection and by several at a time, each of which asks for its part of them
    /// one after the other; and by one connection that asks for all with one command. Calls are awaited.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <param name="messages">How many messages are fetched; the server must have them.</param>
    /// <param name="connections">How many connections share them; each number divides that of the messages.</param>
    /// <param name="rounds">How many values each place gets; one is a short look, without an interval.</param>
    /// <param name="cancellation">Ends the experiment and its processes.</param>
    /// <exception cref="ArgumentException">The messages cannot be shared so.</exception>
    /// <exception cref="WorkerException">A process failed.</exception>
    public static async Task<InboxFetch> FetchInboxAsync(
        MailServer server, int messages, IReadOnlyList<int> connections, int rounds = 1, CancellationToken cancellation = default)
    {
        if (connections.Any(c => c < 1 || messages % c != 0))
            throw new ArgumentException($"{messages} messages cannot be shared by {string.Join(" or ", connections)} connections.", nameof(connections));
        var models = Awaited.Where(m => m.Runtime.IsAvailable).ToArray();
        var each = models.SelectMany(m => Effort.Places(connections).Select(c => new InputOutputCalls(m, Workload.Mail(MailOperation.Fetch, server, messages / c), c)));
        var together = models.Select(m => new InputOutputCalls(m, Workload.Mail(MailOperation.FetchTogether, server, messages), 1));
        var points = await MeasureAsync([.. each, .. together], Effort.RoundsToLookAt(rounds), cancellation);
        return new([.. points.SkipLast(models.Length)], [.. points.TakeLast(models.Length)]) { Messages = Quantity.Count(messages), Notes = Missing(Awaited) };
    }
}
