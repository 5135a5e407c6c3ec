using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Pop3;
using MailKit.Net.Smtp;
using MailKit.Search;
using MailKit.Security;
using MimeKit;

namespace AsyncLab.Worker.Mail;

// The same calls, awaited.
internal sealed partial class MailKitClient
{
    /// <inheritdoc/>
    public override Task DoAsync(MailOperation operation, int port, int count, int first) => operation switch
    {
        MailOperation.Send or MailOperation.SendStepwise => SendAsync(port, count, stepwise: operation == MailOperation.SendStepwise),
        MailOperation.Receive => ReceiveAsync(port, count),
        MailOperation.Query => QueryAsync(port),
        _ => FetchAsync(port, count, first, together: operation == MailOperation.FetchTogether),
    };

    private static async Task SendAsync(int port, int recipients, bool stepwise)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(Host, port, SecureSocketOptions.None);
        if (stepwise)
            client.Capabilities &= ~SmtpCapabilities.Pipelining;
        await client.SendAsync(Message(recipients));
        await client.DisconnectAsync(quit: true);
    }

    private static async Task ReceiveAsync(int port, int messages)
    {
        using var client = new Pop3Client();
        await client.ConnectAsync(Host, port, SecureSocketOptions.None);
        await client.AuthenticateAsync(MailServer.User, MailServer.Password);
        for (var i = 0; i < messages; i++)
            (await client.GetMessageAsync(i)).Dispose();
        await client.DisconnectAsync(quit: true);
    }

    private static async Task QueryAsync(int port)
    {
        using var client = await LoginAsync(port);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly);
        await client.Inbox.FetchAsync(await client.Inbox.SearchAsync(SearchQuery.NotSeen), Summary);
        await client.DisconnectAsync(quit: true);
    }

    private static async Task FetchAsync(int port, int messages, int first, bool together)
    {
        using var client = await LoginAsync(port);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly);
        if (together)
        {
            await ((ImapFolder)client.Inbox).GetStreamsAsync(
                first, first + messages - 1, async (_, _, _, stream, cancellation) => (await MimeMessage.LoadAsync(stream, cancellation)).Dispose());
        }

        for (var i = first; i < first + messages && !together; i++)
            (await client.Inbox.GetMessageAsync(i)).Dispose();
        await client.DisconnectAsync(quit: true);
    }

    private static async Task<ImapClient> LoginAsync(int port)
    {
        var client = new ImapClient();
        await client.ConnectAsync(Host, port, SecureSocketOptions.None);
        await client.AuthenticateAsync(MailServer.User, MailServer.Password);
        return client;
    }
}
