using System.Diagnostics;
using System.Globalization;

namespace AsyncLab;

/// <summary>A server in a process of its own, on a port of the loopback address that the system chose. It ends when this process does, however that ends.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private int _isDisposed;

    private ServerProcess(Process process, int port) => (_process, Port, Id) = (process, port, process.Id);

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    /// <summary>The number of its process.</summary>
    public int Id { get; }

    /// <summary>Starts a server that comes with the library, and returns when it listens.</summary>
    /// <param name="name">Which one: <c>web</c>.</param>
    /// <param name="cancellation">Gives up waiting for it, and ends it.</param>
    /// <exception cref="InvalidOperationException">It did not start; the message has its last words.</exception>
    public static Task<ServerProcess> StartAsync(string name, CancellationToken cancellation = default)
    {
        var info = WorkerProcess.CommandOf("AsyncLab.Servers.dll");
        info.ArgumentList.Add(name);
        return StartAsync(info, cancellation);
    }

    /// <summary>Starts a program that writes its port to its standard output as its first line, and ends when its standard input does.</summary>
    /// <exception cref="InvalidOperationException">It did not start; the message has its last words.</exception>
    internal static async Task<ServerProcess> StartAsync(ProcessStartInfo info, CancellationToken cancellation)
    {
        info.RedirectStandardInput = info.RedirectStandardOutput = info.RedirectStandardError = true;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        var process = Process.Start(info)!;
        // Read all the time: a program whose errors nobody reads stands still when the pipe is full.
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(deadline.Token);
            return int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? new(process, port)
                : throw new InvalidOperationException(Texts.Format("Server_failed", line ?? (await errors).Trim()));
        }
        catch (Exception e)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            if (e is OperationCanceledException && !cancellation.IsCancellationRequested)
                throw new InvalidOperationException(Texts.Format("Server_late", Patience.TotalSeconds), e);
            throw;
        }
    }

    /// <summary>Ends the server, and returns when its process is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        using (_process)
        using (var patience = new CancellationTokenSource(PatienceAtTheEnd))
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }
    }
}
