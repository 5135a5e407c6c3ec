using System.Runtime.CompilerServices;
using AsyncLab.Tests.Workers;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Pop3;
using MailKit.Net.Smtp;
using MailKit.Search;
using MailKit.Security;
using MimeKit;

namespace AsyncLab.Tests.Servers;

/// <summary>The server before the clients that the book uses.</summary>
public sealed class MailClientTests : IAsyncDisposable
{
    private const string Host = "127.0.0.1";
    private readonly Mailboxes _mailboxes = new(new());
    private readonly MailHost _host;

    public MailClientTests()
    {
        _mailboxes.Fill(6);
        _host = new(TimeSpan.Zero, new(), _mailboxes);
    }

    public static TheoryData<MailOperation> Operations => [.. Enum.GetValues<MailOperation>()];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_MailKit_sends_it_receives_by_POP3_and_finds_in_the_inbox()
    {
        using var message = new MimeMessage { Subject = "Olá", Body = new TextPart("plain") { Text = ".\r\n..a dot\r\nµ\r\n" } };
        message.From.Add(new MailboxAddress("Ana \"A\" B", "ana@asynclab.example"));
        message.To.AddRange([new MailboxAddress("", "b@asynclab.example"), new MailboxAddress("C", "c@asynclab.example")]);
        using (var smtp = new SmtpClient())
        {
            await smtp.ConnectAsync(Host, _host.Ports.Smtp, SecureSocketOptions.None, Cancellation);
            Assert.True(smtp.Capabilities.HasFlag(SmtpCapabilities.Pipelining | SmtpCapabilities.Size | SmtpCapabilities.EightBitMime));
            await smtp.SendAsync(message, Cancellation);
            await smtp.DisconnectAsync(true, Cancellation);
        }

        using var pop3 = new Pop3Client();
        await pop3.ConnectAsync(Host, _host.Ports.Pop3, SecureSocketOptions.None, Cancellation);
        await pop3.AuthenticateAsync("b", MailServer.Password, Cancellation);
        using var received = await pop3.GetMessageAsync(0, Cancellation);
        Assert.Equal((1, message.Subject, message.TextBody), (pop3.Count, received.Subject, received.TextBody));
        await pop3.DeleteMessageAsync(0, Cancellation);
        await pop3.DisconnectAsync(true, Cancellation);
        Assert.Empty(_mailboxes.Open("b")!.Messages);

        using var imap = await LoginAsync("c");
        await imap.Inbox.OpenAsync(FolderAccess.ReadWrite, Cancellation);
        var found = await imap.Inbox.SearchAsync(SearchQuery.NotSeen, Cancellation);
        var summary = Assert.Single(await imap.Inbox.FetchAsync(found, MessageSummaryItems.All | MessageSummaryItems.UniqueId, Cancellation));
        Assert.Equal(("Olá", "Ana \"A\" B"), (summary.Envelope!.Subject, summary.Envelope.From[0].Name));
        await imap.Inbox.AddFlagsAsync(found, MessageFlags.Seen, silent: false, Cancellation);
        Assert.Empty(await imap.Inbox.SearchAsync(SearchQuery.NotSeen, Cancellation));
        await imap.DisconnectAsync(true, Cancellation);
    }

    [Fact]
    public async Task A_wrong_password_and_a_strange_recipient_are_refused_in_a_way_that_MailKit_understands()
    {
        using var imap = new ImapClient();
        await imap.ConnectAsync(Host, _host.Ports.Imap, SecureSocketOptions.None, Cancellation);
        await Assert.ThrowsAsync<AuthenticationException>(() => imap.AuthenticateAsync("a", "guess", Cancellation));
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(Host, _host.Ports.Smtp, SecureSocketOptions.None, Cancellation);
        using var message = new MimeMessage();
        var refused = await Assert.ThrowsAsync<SmtpCommandException>(() =>
            smtp.SendAsync(message, new MailboxAddress("", "a@b"), [new MailboxAddress("", "a@elsewhere.example")], Cancellation));
        Assert.Equal(SmtpErrorCode.RecipientNotAccepted, refused.ErrorCode);
    }

    [MeasuredTheory, MemberData(nameof(Operations)), Trait("Category", "Slow")]
    public async Task Every_operation_is_done_by_blocking_and_by_awaited_calls_in_both_runtimes(MailOperation operation)
    {
        await using var server = await MailServer.StartAsync(messages: 6, cancellation: Cancellation);
        foreach (var model in ((Model[])[Model.Sequential, Model.Thread, Model.EventLoop, Python.Sequential, Python.Asyncio]).Where(m => m.Runtime.IsAvailable))
        {
            var reading = await WorkerProcess.MeasureAsync(new InputOutputCalls(model, Workload.Mail(operation, server, 2), 3), WorkerProcess.Deadline, Cancellation);
            Assert.True(reading.Counters[Counter.WallTime].Median.Value > 0);
        }

        using var imap = MailTalk.Greeted(server.ImapPort);
        imap.Ask($"t LOGIN friend-2 {MailServer.Password}");
        var told = imap.AskUntil("t EXAMINE INBOX", l => l.StartsWith("t ", StringComparison.Ordinal));
        // Twice by each model, three at a time, and by those of .NET a single one before; one after the other, the first look ends when it has taken long enough.
        var runtimes = Runtime.CPython.IsAvailable ? 2 : 1;
        var most = operation > MailOperation.SendStepwise ? 0 : runtimes == 2 ? 33 : 21;
        Assert.Contains(Enumerable.Range(0, (2 * runtimes) + 1).Select(skipped => most - skipped), m => told.Contains($"* {m} EXISTS"));
    }

    [Fact]
    public async Task The_modules_of_Python_send_query_and_receive()
    {
        PythonProcess.Info();
        var listing = new Listing(ListingPath(), "");
        var output = await listing.RunAsync($"{_host.Ports.Smtp}", $"{_host.Ports.Imap}", $"{_host.Ports.Pop3}");
        Assert.Contains("What it says: There is a message.", output.ToHtml());
    }

    [Fact]
    public void No_process_but_a_worker_has_a_mail_client() =>
        Assert.Throws<InvalidOperationException>(() => new Workload.UseMail(MailOperation.Query, 1, 1).Run());

    [Fact]
    public async Task A_message_or_a_recipient_is_the_least()
    {
        await using var server = await MailServer.StartAsync(cancellation: Cancellation);
        Assert.Throws<ArgumentOutOfRangeException>(() => Workload.Mail(MailOperation.Send, server, 0));
        await Assert.ThrowsAsync<ArgumentException>(() => Experiment.FetchInboxAsync(server, 10, [1, 3], cancellation: Cancellation));
    }

    private static string ListingPath([CallerFilePath] string here = "") =>
        Path.GetFullPath("../../../notebooks/python/use_mail.py", Path.GetDirectoryName(here)!);

    private async Task<ImapClient> LoginAsync(string user)
    {
        var client = new ImapClient();
        await client.ConnectAsync(Host, _host.Ports.Imap, SecureSocketOptions.None, Cancellation);
        await client.AuthenticateAsync(user, MailServer.Password, Cancellation);
        return client;
    }
}
