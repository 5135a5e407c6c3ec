using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AsyncLab;

/// <summary>A process that answers each byte it is sent over TCP with that byte, some time later. It ends when its standard input does.</summary>
internal sealed class LateServer : IDisposable
{
    /// <summary>The first word for the process.</summary>
    public const string Word = "answer-late";

    private readonly Process _process;

    private LateServer(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>Where it is.</summary>
    public int Port { get; }

    /// <summary>Starts it.</summary>
    /// <param name="late">How much later it answers.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="WorkerException">It did not start.</exception>
    public static async Task<LateServer> StartAsync(TimeSpan late, CancellationToken cancellation)
    {
        var info = WorkerProcess.Command();
        info.ArgumentList.Add(Word);
        info.ArgumentList.Add(late.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        info.RedirectStandardInput = info.RedirectStandardOutput = true;
        var process = Process.Start(info)!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(WorkerProcess.Deadline, cancellation);
            return int.TryParse(line, CultureInfo.InvariantCulture, out var port)
                ? new(process, port)
                : throw new WorkerException(Texts.Format("Worker_unreadable", Word, line));
        }
        catch
        {
            End(process);
            throw;
        }
    }

    /// <summary>The process itself.</summary>
    public static async Task<int> RunAsync(string milliseconds, Stream input, Stream output)
    {
        WorkerProgram.ExitWhenInputEnds(input);
        var late = TimeSpan.FromMilliseconds(double.Parse(milliseconds, CultureInfo.InvariantCulture));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(backlog: 1024);
        await output.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{((IPEndPoint)listener.LocalEndpoint).Port}\n"));
        await output.FlushAsync();
        while (true)
            _ = AnswerAsync(await listener.AcceptSocketAsync(), late);
    }

    /// <summary>Ends it.</summary>
    public void Dispose() => End(_process);

    private static async Task AnswerAsync(Socket client, TimeSpan late)
    {
        var message = new byte[1];
        using (client)
        {
            try
            {
                while (await client.ReceiveAsync(message) > 0)
                {
                    await Task.Delay(late);
                    await client.SendAsync(message);
                }
            }
            catch (SocketException)
            {
                // The client has gone without a farewell.
            }
        }
    }

    private static void End(Process process)
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
