using System.Globalization;

namespace AsyncLab;

/// <summary>The program of the child process that is a mail server: it says its ports on its first line, and ends when its standard input does.</summary>
internal static class MailService
{
    /// <summary>The first word of its arguments.</summary>
    public const string Word = "serve-mail";

    /// <summary>The arguments of the process.</summary>
    /// <param name="delay">How long after a question its answer is sent.</param>
    /// <param name="messages">How many messages <see cref="MailServer.User"/> has at first.</param>
    public static string[] Words(TimeSpan delay, int messages) =>
        [Word, delay.Ticks.ToString(CultureInfo.InvariantCulture), messages.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Serves until the input ends.</summary>
    public static async Task<int> RunAsync(string delay, string messages, Stream input)
    {
        var limits = new MailLimits();
        var mailboxes = new Mailboxes(limits);
        mailboxes.Fill(int.Parse(messages, CultureInfo.InvariantCulture));
        await using var host = new MailHost(new(long.Parse(delay, CultureInfo.InvariantCulture)), limits, mailboxes);
        var (smtp, pop3, imap) = host.Ports;
        using (var output = Console.OpenStandardOutput())
            output.Write(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{smtp} {pop3} {imap}\n")));
        for (var buffer = new byte[64]; await input.ReadAsync(buffer) > 0;)
        {
        }

        return 0;
    }
}
