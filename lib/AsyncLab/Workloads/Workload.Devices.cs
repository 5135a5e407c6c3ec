using System.Collections.Concurrent;
using System.IO.Ports;

namespace AsyncLab;

public abstract partial record Workload
{
    internal sealed record AskDevice(int Bytes, TimeSpan Takes) : Workload
    {
        // One batch for a process: to open a port again and again is no part of what is measured.
        private static readonly ConcurrentDictionary<(AskDevice, int), Instruments> s_connected = new();

        internal override bool Blocks => true;

        internal override TimeSpan Least => Takes;

        internal override string? Missing => PseudoTerminal.IsSupported ? null : PseudoTerminal.MissingText;

        internal override Workload Prepare(int units, int times) => s_connected.GetOrAdd((this, units), _ => Connect(units));

        internal override Task RunAsync() => throw NotPrepared();

        internal override void Run() => throw NotPrepared();

        private Instruments Connect(int units) =>
            new([.. DeviceProcess.Current.Order("answer", units, Bytes, (int)Takes.TotalMilliseconds).Select(path => new Instrument(path, Bytes))]);

        private InvalidOperationException NotPrepared() => new($"{this} was not prepared.");
    }

    // Units take the instruments in turn: within a batch no two of them at the same time have the same one.
    private sealed record Instruments(Instrument[] All) : Workload
    {
        private int _taken = -1;

        internal override bool Blocks => true;

        internal override Task RunAsync() => Next().AskAsync();

        internal override void Run() => Next().Ask();

        private Instrument Next() => All[(int)((uint)Interlocked.Increment(ref _taken) % (uint)All.Length)];
    }

    private sealed class Instrument(string path, int bytes)
    {
        private static readonly byte[] s_question = [DeviceProcess.Go];

        private readonly FileStream _file = PseudoTerminal.OpenEnd(path);
        private readonly byte[] _answer = new byte[bytes];
        private SerialPort? _port;

        // write(2) and read(2), which come back when there is something.
        public void Ask()
        {
            _file.Write(s_question);
            _file.ReadExactly(_answer);
        }

        // What .NET has for serial lines that can be awaited. An open port is nobody else's, so it is opened late.
        public async Task AskAsync()
        {
            _port ??= DeviceWays.OpenPort(path);
            await _port.BaseStream.WriteAsync(s_question);
            await _port.BaseStream.ReadExactlyAsync(_answer);
        }
    }
}
