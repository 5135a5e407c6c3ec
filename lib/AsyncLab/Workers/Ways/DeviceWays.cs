using System.IO.Ports;

namespace AsyncLab;

/// <summary>The ways to use devices, by name.</summary>
internal static class DeviceWays
{
    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, Func<Stage, Task>> All { get; } = new Dictionary<string, Func<Stage, Task>>
    {
        ["typing-block"] = WaysOfTyping.BlockAsync,
        ["typing-await"] = WaysOfTyping.AwaitAsync,
        ["pointing-thread"] = WaysOfPointing.ThreadAsync,
        ["pointing-await"] = WaysOfPointing.AwaitAsync,
        ["pointing-poll"] = WaysOfPointing.PollAsync,
        ["drawing-block"] = WaysOfDrawing.BlockAsync,
        ["drawing-await"] = WaysOfDrawing.AwaitAsync,
        ["printing-block"] = WaysOfPrinting.BlockAsync,
        ["printing-await"] = WaysOfPrinting.AwaitAsync,
        ["filming-inline"] = WaysOfFilming.InlineAsync,
        ["filming-beside"] = WaysOfFilming.BesideAsync,
        ["stopping-reads-port"] = WaysOfStoppingReads.PortAsync,
        ["stopping-reads-file"] = WaysOfStoppingReads.FileAsync,
        ["stopping-reads-console"] = WaysOfStoppingReads.ConsoleAsync,
        ["stopping-reads-leave"] = WaysOfStoppingReads.LeaveAsync,
    };

    /// <summary>A serial port at the end of this terminal, open.</summary>
    public static SerialPort OpenPort(string path)
    {
        var port = new SerialPort(path);
        port.Open();
        return port;
    }

    /// <summary>The end of this terminal, and how to write to it by a call that blocks.</summary>
    public static (IDisposable End, Func<byte[], Task> Write) OpenToBlock(string path)
    {
        var end = PseudoTerminal.OpenEnd(path);
        return (end, Write);

        Task Write(byte[] bytes)
        {
            end.Write(bytes);
            return Task.CompletedTask;
        }
    }

    /// <summary>The same by a call that is awaited.</summary>
    public static (IDisposable End, Func<byte[], Task> Write) OpenToAwait(string path)
    {
        var port = OpenPort(path);
        return (port, bytes => port.BaseStream.WriteAsync(bytes, 0, bytes.Length));
    }
}
