using System.Diagnostics;
using AsyncLab.Tests.Workers;

namespace AsyncLab.Tests.Servers;

public sealed class MailServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_is_a_process_that_listens_on_three_ports_until_it_is_not_needed_any_more()
    {
        int process;
        await using (var server = await MailServer.StartAsync(messages: 3, cancellation: Cancellation))
        {
            process = server.ProcessId;
            using var imap = MailTalk.Greeted(server.ImapPort);
            imap.Ask($"t LOGIN {MailServer.User} {MailServer.Password}");
            Assert.Contains("* 3 EXISTS", imap.AskUntil("t EXAMINE INBOX", l => l.StartsWith("t ", StringComparison.Ordinal)));
            using var pop3 = MailTalk.Greeted(server.Pop3Port);
            using var smtp = MailTalk.Greeted(server.SmtpPort);
            Assert.Contains($"127.0.0.1:{server.SmtpPort}", server.ToHtml());
        }

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(process));
    }

    [Fact]
    public async Task It_ends_when_whoever_started_it_is_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tree of processes is read from /proc.");
        var server = WorkerProcess.Command();
        // The shell holds the other end of the server's standard input, and nothing else does.
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", "sleep 1000 | \"$@\"", "sh", server.FileName, .. server.ArgumentList, .. MailService.Words(TimeSpan.Zero, 0)])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        Assert.NotNull(await shell.StandardOutput.ReadLineAsync(Cancellation));
        var family = Descendants.OfThisProcess();
        var sleep = family.First(id => File.ReadAllText($"/proc/{id}/comm").Trim() == "sleep");
        Process.GetProcessById(sleep).Kill();
        await PythonProcess.GoneAsync([.. family]);
    }

    [MeasuredFact]
    public async Task An_answer_comes_after_the_delay_and_answers_to_commands_that_came_together_come_together()
    {
        var delay = TimeSpan.FromMilliseconds(150);
        await using var host = new MailHost(delay, new(), new(new()));
        var clock = Stopwatch.StartNew();
        using var talk = MailTalk.Greeted(host.Ports.Smtp);
        Assert.InRange(clock.Elapsed, delay, 2 * delay);
        clock.Restart();
        talk.Send("NOOP\r\nNOOP\r\nNOOP\r\nNOOP\r\n");
        Assert.All(Enumerable.Range(0, 4), _ => Assert.StartsWith("250", talk.Read()));
        Assert.InRange(clock.Elapsed, delay, 2 * delay);
    }

    [MeasuredFact]
    public async Task Many_answers_of_one_command_are_delayed_once()
    {
        var delay = TimeSpan.FromMilliseconds(150);
        var mailboxes = new Mailboxes(new());
        mailboxes.Fill(500);
        await using var host = new MailHost(delay, new(), mailboxes);
        using var talk = MailTalk.Greeted(host.Ports.Imap);
        talk.Ask($"t LOGIN {MailServer.User} {MailServer.Password}");
        talk.AskUntil("t EXAMINE INBOX", l => l.StartsWith("t ", StringComparison.Ordinal));
        var clock = Stopwatch.StartNew();
        Assert.Equal(501, talk.AskUntil("t FETCH 1:* FLAGS", l => l.StartsWith("t ", StringComparison.Ordinal)).Count);
        Assert.InRange(clock.Elapsed, delay, 2 * delay);
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => MailServer.StartAsync(TimeSpan.FromTicks(-1), cancellation: Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => MailServer.StartAsync(messages: -1, cancellation: Cancellation));
    }
}
