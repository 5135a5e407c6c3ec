using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AsyncLab.Tests.Servers;

/// <summary>Mail servers of Debian with a configuration of ours, in a temporary folder: Dovecot for POP3 and IMAP, aiosmtpd for SMTP.</summary>
internal sealed class RealMailServer : IAsyncDisposable
{
    private const int Messages = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-mail-");
    private readonly List<Process> _processes = [];

    private RealMailServer()
    {
    }

    public int SmtpPort { get; } = FreePort();

    public int Pop3Port { get; } = FreePort();

    public int ImapPort { get; } = FreePort();

    /// <summary>Starts Dovecot with messages for the user whom the workloads know; a test that needs it is skipped where it is missing.</summary>
    public static async Task<RealMailServer> StartDovecotAsync(CancellationToken cancellation)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Runs("dovecot", "--version"), "No dovecot: apt-get install dovecot-imapd dovecot-pop3d.");
        var server = new RealMailServer();
        await server.PrepareDovecotAsync(cancellation);
        await server.StartAsync(["dovecot", "-F", "-c", server.PathOf("dovecot.conf")], [server.ImapPort, server.Pop3Port], cancellation);
        return server;
    }

    /// <summary>Starts aiosmtpd, which takes messages and forgets them; a test that needs it is skipped where it is missing.</summary>
    public static async Task<RealMailServer> StartSmtpAsync(CancellationToken cancellation)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Runs("/usr/bin/python3", "-c", "import aiosmtpd"), "No aiosmtpd: apt-get install python3-aiosmtpd.");
        var server = new RealMailServer();
        await server.StartAsync(
            ["/usr/bin/python3", "-m", "aiosmtpd", "-n", "-c", "aiosmtpd.handlers.Sink", "-l", $"127.0.0.1:{server.SmtpPort}"], [server.SmtpPort], cancellation);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            // Dovecot ends its children when it is asked to end.
            await AskAsync("sh", "-c", $"kill {process.Id}");
            if (!process.WaitForExit(TimeSpan.FromSeconds(5)))
                process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        for (var patience = Stopwatch.StartNew(); _folder.Exists; _folder.Refresh())
        {
            try
            {
                _folder.Delete(recursive: true);
            }
            catch (IOException) when (patience.Elapsed < Patience)
            {
                await Task.Delay(50);
            }
        }
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    // As root, mail belongs to nobody and Dovecot has users of its own; otherwise everything is ours.
    private async Task PrepareDovecotAsync(CancellationToken cancellation)
    {
        var (user, group) = Environment.IsPrivilegedProcess ? ("nobody", "nogroup") : (Environment.UserName, await AskAsync("id", "-gn"));
        var inbox = Directory.CreateDirectory(PathOf("mail/new"));
        Directory.CreateDirectory(PathOf("mail/cur"));
        Directory.CreateDirectory(PathOf("mail/tmp"));
        var sample = new Mailboxes(new());
        sample.Fill(Messages);
        foreach (var message in sample.Open(MailServer.User)!.Messages)
            await File.WriteAllTextAsync(Path.Combine(inbox.FullName, $"{message.Uid}.test"), message.Text, cancellation);
        await File.WriteAllTextAsync(PathOf("dovecot.conf"), $$"""
            protocols = imap pop3
            base_dir = {{PathOf("run")}}
            state_dir = {{PathOf("state")}}
            log_path = {{PathOf("log")}}
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            first_valid_uid = 1
            mail_max_userip_connections = 50
            mail_location = maildir:{{PathOf("mail")}}
            {{(Environment.IsPrivilegedProcess ? "" : $"default_internal_user = {user}\ndefault_login_user = {user}\ndefault_internal_group = {group}")}}
            passdb {
              driver = static
              args = password={{MailServer.Password}}
            }
            userdb {
              driver = static
              args = uid={{user}} gid={{group}} home={{PathOf("mail")}}
            }
            service anvil {
              chroot =
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{ImapPort}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            service pop3-login {
              chroot =
              inet_listener pop3 {
                port = {{Pop3Port}}
              }
              inet_listener pop3s {
                port = 0
              }
            }

            """, cancellation);
        if (Environment.IsPrivilegedProcess)
        {
            await AskAsync("chown", "-R", $"{user}:{group}", PathOf("mail"));
            await AskAsync("chmod", "755", _folder.FullName);
        }
    }

    private async Task StartAsync(string[] command, int[] ports, CancellationToken cancellation)
    {
        _processes.Add(Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true })!);
        for (var patience = Stopwatch.StartNew(); !ports.All(Listens); await Task.Delay(50, cancellation))
        {
            if (_processes[^1].HasExited || patience.Elapsed > Patience)
            {
                var log = File.Exists(PathOf("log")) ? await File.ReadAllTextAsync(PathOf("log"), cancellation) : "";
                await DisposeAsync();
                Assert.Fail($"{command[0]} did not start. {log}");
            }
        }
    }

    private static bool Listens(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool Runs(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> AskAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return answer.Trim();
    }
}
