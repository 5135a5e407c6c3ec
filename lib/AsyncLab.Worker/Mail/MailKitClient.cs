using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Pop3;
using MailKit.Net.Smtp;
using MailKit.Search;
using MailKit.Security;
using MimeKit;

namespace AsyncLab.Worker.Mail;

/// <summary>The mail client of the package MailKit, by its calls that block.</summary>
internal sealed partial class MailKitClient : MailClient
{
    private const string Host = "127.0.0.1";
    private const MessageSummaryItems Summary = MessageSummaryItems.UniqueId | MessageSummaryItems.Flags | MessageSummaryItems.Envelope;

    /// <inheritdoc/>
    public override void Do(MailOperation operation, int port, int count, int first)
    {
        switch (operation)
        {
            case MailOperation.Send or MailOperation.SendStepwise:
                Send(port, count, stepwise: operation == MailOperation.SendStepwise);
                break;
            case MailOperation.Receive:
                Receive(port, count);
                break;
            case MailOperation.Query:
                Query(port);
                break;
            default:
                Fetch(port, count, first, together: operation == MailOperation.FetchTogether);
                break;
        }
    }

    private static void Send(int port, int recipients, bool stepwise)
    {
        using var client = new SmtpClient();
        client.Connect(Host, port, SecureSocketOptions.None);
        if (stepwise)
            client.Capabilities &= ~SmtpCapabilities.Pipelining;
        client.Send(Message(recipients));
        client.Disconnect(quit: true);
    }

    private static void Receive(int port, int messages)
    {
        using var client = new Pop3Client();
        client.Connect(Host, port, SecureSocketOptions.None);
        client.Authenticate(MailServer.User, MailServer.Password);
        for (var i = 0; i < messages; i++)
            client.GetMessage(i).Dispose();
        client.Disconnect(quit: true);
    }

    private static void Query(int port)
    {
        using var client = Login(port);
        client.Inbox.Open(FolderAccess.ReadOnly);
        client.Inbox.Fetch(client.Inbox.Search(SearchQuery.NotSeen), Summary);
        client.Disconnect(quit: true);
    }

    private static void Fetch(int port, int messages, int first, bool together)
    {
        using var client = Login(port);
        client.Inbox.Open(FolderAccess.ReadOnly);
        if (together)
            ((ImapFolder)client.Inbox).GetStreams(first, first + messages - 1, (_, _, _, stream) => MimeMessage.Load(stream).Dispose());
        for (var i = first; i < first + messages && !together; i++)
            client.Inbox.GetMessage(i).Dispose();
        client.Disconnect(quit: true);
    }

    private static ImapClient Login(int port)
    {
        var client = new ImapClient();
        client.Connect(Host, port, SecureSocketOptions.None);
        client.Authenticate(MailServer.User, MailServer.Password);
        return client;
    }

    private static MimeMessage Message(int recipients)
    {
        var message = new MimeMessage { Subject = "A message", Body = new TextPart("plain") { Text = "Hello, and goodbye.\r\n" } };
        message.From.Add(new MailboxAddress("Sender", $"sender@{MailServer.Domain}"));
        message.To.AddRange(Enumerable.Range(1, recipients).Select(i => new MailboxAddress($"Friend {i}", $"friend-{i}@{MailServer.Domain}")));
        return message;
    }
}
