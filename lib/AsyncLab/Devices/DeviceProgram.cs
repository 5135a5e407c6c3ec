using System.Collections.Concurrent;
using System.Globalization;

namespace AsyncLab;

/// <summary>
/// Plays devices at the other ends of pseudo-terminals. Each line of its input is an order, each line of its output an answer:
/// the paths of the terminals and, for a device that acts by itself, the times at which it did. It ends when its input ends.
/// </summary>
internal static class DeviceProgram
{
    /// <summary>The first argument of a process that is to run it.</summary>
    public const string Word = "devices";

    /// <summary>In the environment of workers: how to start it, one word a line.</summary>
    public const string Variable = "ASYNCLAB_DEVICES";

    /// <summary>What stands in place of a time where something was dropped.</summary>
    public const string Dropped = "-";

    // What they hold is closed by the end of the process: until then a program may read what is left in them.
    private static readonly ConcurrentBag<PseudoTerminal> s_terminals = [];

    /// <summary>Runs until the input ends.</summary>
    public static int Run(Stream input, Stream output)
    {
        var orders = new BlockingCollection<string>();
        new Thread(() => Listen(input, orders)) { IsBackground = true, Name = "orders" }.Start();
        using var answers = new StreamWriter(output) { AutoFlush = true };
        foreach (var order in orders.GetConsumingEnumerable())
            CarryOut(order.Split(' '), answers);
        return 0;
    }

    private static void Listen(Stream input, BlockingCollection<string> orders)
    {
        using var reader = new StreamReader(input);
        while (reader.ReadLine() is { } order)
            orders.Add(order);
        // Devices may be waiting for a program that is gone.
        Environment.Exit(0);
    }

    private static void CarryOut(string[] order, StreamWriter answers)
    {
        switch (order)
        {
            case ["answer", var count, var bytes, var milliseconds]:
                PlayAll(Number(count), answers, end => Device.Answer(end, Number(bytes), Time(milliseconds)));
                break;
            case ["accept", var bytesPerSecond]:
                PlayAll(1, answers, end => Device.Accept(end, Number(bytesPerSecond)));
                break;
            case ["keyboard", var count, var milliseconds, var pause]:
                Act(answers, end => Device.Act(end, Number(count), Time(milliseconds), Time(pause), i => [(byte)('a' + i)]));
                break;
            case ["mouse", var count, var milliseconds]:
                Act(answers, end => Device.Act(end, Number(count), Time(milliseconds), TimeSpan.Zero, i => MousePacket.OnCircle(i, Number(count)).ToBytes()));
                break;
            case ["camera", var count, var milliseconds, var bytes]:
                Act(answers, end => Device.Film(end, Number(count), Time(milliseconds), Number(bytes)));
                break;
            default:
                throw new ArgumentException($"'{string.Join(' ', order)}' is no device.");
        }
    }

    private static void PlayAll(int count, StreamWriter answers, Action<Stream> play)
    {
        var terminals = Enumerable.Range(0, count).Select(_ => MakeTerminal()).ToArray();
        foreach (var terminal in terminals)
            new Thread(() => play(terminal.Device)) { IsBackground = true, Name = "device" }.Start();
        answers.WriteLine(string.Join(' ', terminals.Select(t => t.Path)));
    }

    private static void Act(StreamWriter answers, Func<Stream, IEnumerable<long?>> act)
    {
        var terminal = MakeTerminal();
        answers.WriteLine(terminal.Path);
        terminal.Device.ReadByte();
        answers.WriteLine(string.Join(' ', act(terminal.Device).Select(t => t?.ToString(CultureInfo.InvariantCulture) ?? Dropped)));
    }

    private static PseudoTerminal MakeTerminal()
    {
        var terminal = PseudoTerminal.Open();
        s_terminals.Add(terminal);
        return terminal;
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private static TimeSpan Time(string milliseconds) => TimeSpan.FromMilliseconds(Number(milliseconds));
}
