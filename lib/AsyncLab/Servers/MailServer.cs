using System.Diagnostics;
using System.Globalization;

namespace AsyncLab;

/// <summary>
/// A mail server in a process of its own on loopback: SMTP, POP3 and IMAP, without encryption, for whoever is on this machine.
/// It keeps messages in memory only, and ends when this process does, however that ends.
/// </summary>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class MailServer : IAsyncDisposable, IDisplayable
{
    /// <summary>The domain that it takes messages for: any user's name will do.</summary>
    public const string Domain = "asynclab.example";

    /// <summary>The user who has messages from the start.</summary>
    public const string User = "reader";

    /// <summary>The password of every user.</summary>
    public const string Password = "asynclab";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Process _process;

    private MailServer(Process process, TimeSpan delay, int[] ports)
    {
        (_process, Delay) = (process, delay);
        (SmtpPort, Pop3Port, ImapPort) = (ports[0], ports[1], ports[2]);
    }

    /// <summary>How long after a question its answer is sent.</summary>
    public TimeSpan Delay { get; }

    /// <summary>The port that takes messages in.</summary>
    public int SmtpPort { get; }

    /// <summary>The port that hands messages out.</summary>
    public int Pop3Port { get; }

    /// <summary>The port that lets clients look into mailboxes.</summary>
    public int ImapPort { get; }

    /// <summary>The process.</summary>
    internal int ProcessId => _process.Id;

    /// <summary>Starts a server.</summary>
    /// <param name="delay">How long after a question its answer is sent, as if the server were far away; it works as fast as it can all the same.</param>
    /// <param name="messages">How many messages <see cref="User"/> has at first.</param>
    /// <param name="cancellation">Ends the server that is about to start.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is negative.</exception>
    /// <exception cref="WorkerException">The process failed.</exception>
    public static async Task<MailServer> StartAsync(TimeSpan delay = default, int messages = 0, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(messages);
        var info = WorkerProcess.Command();
        foreach (var word in MailService.Words(delay, messages))
            info.ArgumentList.Add(word);
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        var process = Process.Start(info)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var line = await process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(Patience, cancellation);
            return line is null
                ? throw new WorkerException(Texts.Format("MailServer_failed", (await errors).Trim()))
                : new(process, delay, [.. line.Split(' ').Select(p => int.Parse(p, CultureInfo.InvariantCulture))]);
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Ends the process.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>Where it listens.</summary>
    public string ToHtml() => Html.Section("facts", new Table(
        [Texts.Get("MailServer_title"), ""],
        [
            [Texts.Get("MailServer_smtp"), $"127.0.0.1:{SmtpPort}"],
            [Texts.Get("MailServer_pop3"), $"127.0.0.1:{Pop3Port}"],
            [Texts.Get("MailServer_imap"), $"127.0.0.1:{ImapPort}"],
            [Texts.Get("MailServer_delay"), $"{Quantity.Time(Delay)}"],
        ]).ToMarkup());
}
