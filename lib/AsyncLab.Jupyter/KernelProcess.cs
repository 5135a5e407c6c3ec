using System.Runtime.InteropServices;
using AsyncLab.Jupyter.Channels;
using AsyncLab.Jupyter.Messages;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter;

/// <summary>The process of a kernel, from its start to its end.</summary>
internal static class KernelProcess
{
    // Who presses Ctrl-C twice means the kernel and not a cell.
    private const long TwiceMilliseconds = 2000;

    /// <summary>Serves the frontends until one of them, the parent's end or a signal ends the kernel, and ends this process.</summary>
    /// <param name="connectionFile">The file that says where to listen.</param>
    /// <returns>The exit code: 0.</returns>
    /// <exception cref="ConnectionFileException">The file is none, or the kernel cannot listen there.</exception>
    public static int Run(string connectionFile)
    {
        var connection = ConnectionFile.Load(connectionFile);
        // Cells get streams of their own; this one stays the one that the kernel was started with.
        var log = new KernelLog(Console.Error);
        // What the runtime itself says goes where cells print, and a cell may well have started what ends the process.
        AppDomain.CurrentDomain.UnhandledException += (_, e) => log.Write($"ends with {e.ExceptionObject}");
        using var ownership = new RunOwnership();
        using (var kernel = Open(connection, connectionFile, log))
        {
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnInterrupt(kernel));
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
            {
                context.Cancel = true;
                kernel.Stop();
            });
            ParentWatch.Start(kernel.Stop);
            kernel.Run();
        }

        // Threads that a cell left running do not keep the process.
        ownership.Dispose();
        Environment.Exit(0);
        return 0;
    }

    private static JupyterKernel Open(ConnectionFile connection, string file, KernelLog log)
    {
        try
        {
            return new JupyterKernel(connection, log);
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
