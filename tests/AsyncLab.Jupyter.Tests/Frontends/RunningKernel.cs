using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AsyncLab.Jupyter.Tests.Frontends;

/// <summary>A kernel in a process of its own, and a frontend that is connected to it.</summary>
internal sealed class RunningKernel : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int Attempts = 5;

    // Below those from which systems give ports to whoever asks for any: who connects before somebody listens must not meet itself.
    private const int FirstPort = 15_000;
    private const int LastPort = 30_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-kernel-");

    private RunningKernel(string? parent)
    {
        var file = Path.Combine(Folder, "connection.json");
        var ports = FreePorts(5);
        File.WriteAllText(file, $$"""
            {"transport":"tcp","ip":"127.0.0.1","key":"{{Frontend.Key}}","signature_scheme":"hmac-sha256",
             "shell_port":{{ports[0]}},"control_port":{{ports[1]}},"stdin_port":{{ports[2]}},"iopub_port":{{ports[3]}},"hb_port":{{ports[4]}}}
            """);
        Process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll"), "kernel", "run", "--connection-file", file])
        {
            WorkingDirectory = Folder,
            RedirectStandardError = true,
            Environment = { ["JPY_PARENT_PID"] = parent ?? "", ["TMPDIR"] = Folder, ["DOTNET_EnableDiagnostics"] = "0" },
        })!;
        Frontend = new(ports);
    }

    public Process Process { get; }

    public Frontend Frontend { get; }

    public string Folder => _folder.FullName;

    /// <summary>Starts a kernel, and waits until it hears and is heard.</summary>
    /// <param name="parent">The process that it belongs to.</param>
    public static RunningKernel Start(string? parent = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var kernel = new RunningKernel(parent);
            if (kernel.Frontend.IsHeardBy(kernel.Process))
                return kernel;

            var (ended, error) = (kernel.Process.HasExited, "");
            if (ended)
                error = kernel.Process.StandardError.ReadToEnd();
            kernel.Dispose();
            // Between the choice of the ports and the kernel's start another program may have taken one.
            Assert.True(ended && error.Contains("cannot listen at") && attempt < Attempts, $"The kernel did not start. {error}");
        }
    }

    public void Dispose()
    {
        Process.Kill(entireProcessTree: true);
        Process.WaitForExit();
        Process.Dispose();
        Frontend.Dispose();
        _folder.Delete(recursive: true);
    }

    private static List<int> FreePorts(int count)
    {
        var ports = new HashSet<int>();
        while (ports.Count < count)
        {
            if (Random.Shared.Next(FirstPort, LastPort) is var port && IsFree(port))
                ports.Add(port);
        }

        return [.. ports];
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
