using System.Diagnostics;
using System.Text.Json;

namespace AsyncLab;

/// <summary>An echo server in a process of its own; its standard input ends with this process, and with that the server.</summary>
internal sealed class EchoServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Task<string> _errors;

    private EchoServerProcess(Process process)
    {
        Process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The process.</summary>
    public Process Process { get; }

    /// <summary>The port of the loopback that it listens on.</summary>
    public int Port { get; private set; }

    /// <summary>Starts one that serves each connection by a unit of this model, and returns when it listens.</summary>
    /// <exception cref="InvalidOperationException">It did not start; the message has its last words.</exception>
    public static async Task<EchoServerProcess> StartAsync(Model model)
    {
        // In a worker nobody has looked for an interpreter yet.
        if (!model.Runtime.IsAvailable)
            throw new InvalidOperationException(model.Runtime.Missing);
        var info = model.Runtime.Worker();
        WorkerProcess.Prepare(info);
        var server = new EchoServerProcess(Process.Start(info)!);
        try
        {
            // Written by hand: the serializer takes longer to start than the server.
            await server.Process.StandardInput.WriteLineAsync(
                $$"""{"$type":"echo-server","model":"{{model.Id}}","workload":{"$type":"none"},"units":1}""");
            await server.Process.StandardInput.FlushAsync();
            server.Port = PortIn(await server.Process.StandardOutput.ReadLineAsync().WaitAsync(Patience))
                ?? throw new InvalidOperationException(await server._errors);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Complains of a server that has ended.</summary>
    /// <exception cref="InvalidOperationException">It has; the message has its last words.</exception>
    public async Task CheckAsync()
    {
        if (Process.HasExited)
            throw new InvalidOperationException((await _errors).Split('\n')[0].Trim());
    }

    /// <summary>Ends it, with all its connections.</summary>
    public void End()
    {
        if (!Process.HasExited)
            Process.Kill();
        Process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        Process.Dispose();
    }

    private static int? PortIn(string? line)
    {
        if (line is null)
            return null;
        using var reading = JsonDocument.Parse(line);
        return (int)reading.RootElement.GetProperty("rungs").GetProperty(EchoServer.Port).GetProperty("values")[0].GetDouble();
    }
}
