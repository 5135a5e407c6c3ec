using System.Runtime.InteropServices;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter;

/// <summary>The process of a kernel, from its start to its end.</summary>
internal static class KernelProcess
{
    // Who presses Ctrl-C twice means the kernel and not a cell.
    private const long TwiceMilliseconds = 2000;

    /// <summary>Serves the frontends until one of them, the parent's end or a signal ends the kernel, and ends this process.</summary>
    /// <param name="connectionFile">The file that says where to listen.</param>
    /// <param name="hostCommand">The program that runs cells and its first arguments.</param>
    /// <exception cref="ConnectionFileException">The file is none, or the kernel cannot listen there.</exception>
    public static void Run(string connectionFile, IReadOnlyList<string> hostCommand)
    {
        var connection = ConnectionFile.Load(connectionFile);
        using var kernel = Open(connection, connectionFile, hostCommand);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnInterrupt(kernel));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            kernel.Stop();
        });
        ParentWatch.Start(kernel.Stop);
        kernel.Run();
    }

    private static JupyterKernel Open(ConnectionFile connection, string file, IReadOnlyList<string> hostCommand)
    {
        try
        {
            return new JupyterKernel(connection, hostCommand, new(Console.Error));
        }
        catch (NetMQ.NetMQException e)
        {
            throw new ConnectionFileException(file, $"cannot listen at {connection.Ip}: {e.Message}");
        }
    }

    private static Action<PosixSignalContext> OnInterrupt(JupyterKernel kernel)
    {
        var last = long.MinValue;
        return context =>
        {
            context.Cancel = true;
            var now = Environment.TickCount64;
            if (!kernel.Interrupt() && last > now - TwiceMilliseconds)
                kernel.Stop();
            last = now;
        };
    }
}
