using System.Text.Json.Serialization;

namespace AsyncLab;

public abstract partial record Workload
{
    /// <summary>Using mail, over a connection of its own.</summary>
    /// <param name="operation">What is done.</param>
    /// <param name="server">The server that is used.</param>
    /// <param name="count">How many recipients the message has, or how many messages are received.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public static Workload Mail(MailOperation operation, MailServer server, int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new UseMail(operation, PortOf(operation, server), count);
    }

    private static int PortOf(MailOperation operation, MailServer server) => operation switch
    {
        MailOperation.Send or MailOperation.SendStepwise => server.SmtpPort,
        MailOperation.Receive => server.Pop3Port,
        _ => server.ImapPort,
    };

    internal sealed record UseMail(
        MailOperation Operation, int Port, int Count, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int First = 0) : Workload
    {
        internal override bool Blocks => true;

        // Beside others that fetch, each fetches messages of its own.
        internal override Workload Prepare(int units, int times) =>
            Operation == MailOperation.Fetch ? new MailBatch([.. Enumerable.Range(0, units).Select(i => this with { First = First + (i * Count) })]) : this;

        internal override Task RunAsync() => MailClient.Current.DoAsync(Operation, Port, Count, First);

        internal override void Run() => MailClient.Current.Do(Operation, Port, Count, First);
    }

    // Units take their parts in turn.
    private sealed record MailBatch(UseMail[] Units) : Workload
    {
        private int _taken = -1;

        internal override bool Blocks => true;

        internal override Task RunAsync() => Next().RunAsync();

        internal override void Run() => Next().Run();

        private UseMail Next() => Units[(int)((uint)Interlocked.Increment(ref _taken) % (uint)Units.Length)];
    }
}
