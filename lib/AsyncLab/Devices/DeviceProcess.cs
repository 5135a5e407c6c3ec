using System.Diagnostics;
using System.Globalization;

namespace AsyncLab;

/// <summary>The process in which this one's devices are played; it ends with this one, however that ends.</summary>
internal sealed class DeviceProcess
{
    /// <summary>The byte that a program sends to a device to say: go on.</summary>
    public const byte Go = (byte)'!';

    private static readonly Lazy<DeviceProcess> s_current = new(() => new());

    private readonly Process _process;

    private DeviceProcess()
    {
        var info = Command();
        info.RedirectStandardInput = info.RedirectStandardOutput = true;
        _process = Process.Start(info) ?? throw new InvalidOperationException($"The program {info.FileName} did not start.");
    }

    /// <summary>The one of this process.</summary>
    public static DeviceProcess Current => s_current.Value;

    /// <summary>How to start it, one word a line: for workers that are not of .NET.</summary>
    public static string CommandLines { get; } = string.Join('\n', [Command().FileName, .. Command().ArgumentList]);

    /// <summary>Has devices made; see <see cref="DeviceProgram"/> for the words.</summary>
    /// <returns>The paths of their terminals.</returns>
    public string[] Order(params IEnumerable<object> words)
    {
        _process.StandardInput.WriteLine(string.Join(' ', words.Select(w => Convert.ToString(w, CultureInfo.InvariantCulture))));
        _process.StandardInput.Flush();
        return ReadLine().Split(' ');
    }

    /// <summary>When the last device that acts by itself did what it did, in nanoseconds of <see cref="DeviceClock"/>; null for what it dropped.</summary>
    public IReadOnlyList<long?> Times() =>
        [.. ReadLine().Split(' ').Select(t => t == DeviceProgram.Dropped ? (long?)null : long.Parse(t, CultureInfo.InvariantCulture))];

    private static ProcessStartInfo Command()
    {
        var info = WorkerProcess.Command();
        info.ArgumentList.Add(DeviceProgram.Word);
        return info;
    }

    private string ReadLine() =>
        _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The process of the devices has ended.");
}
