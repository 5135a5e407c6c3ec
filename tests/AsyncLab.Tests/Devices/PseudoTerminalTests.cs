using System.ComponentModel;

namespace AsyncLab.Tests.Devices;

public class PseudoTerminalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_byte_goes_through_as_it_is_in_both_directions()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, PseudoTerminal.MissingText);
        using var terminal = PseudoTerminal.Open();
        var bytes = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        Assert.Equal(bytes, await TransferAsync(terminal.Device, terminal.Program, bytes));
        Assert.Equal(bytes, await TransferAsync(terminal.Program, terminal.Device, bytes));
    }

    [Fact]
    public async Task A_program_opens_it_by_its_path()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, PseudoTerminal.MissingText);
        using var terminal = PseudoTerminal.Open();
        using var end = PseudoTerminal.OpenEnd(terminal.Path);
        Assert.Equal("key"u8.ToArray(), await TransferAsync(terminal.Device, end, "key"u8.ToArray()));
    }

    [Fact]
    public void A_serial_port_opens_it_as_it_opens_a_line()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, PseudoTerminal.MissingText);
        using var terminal = PseudoTerminal.Open();
        using var port = DeviceWays.OpenPort(terminal.Path);
        port.Write("?");
        Assert.Equal('?', terminal.Device.ReadByte());
        terminal.Device.WriteByte((byte)'!');
        Assert.Equal('!', port.ReadByte());
    }

    [Fact]
    public void No_end_stays_open_and_nobody_can_open_it_afterwards()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lists the descriptors of a process.");
        string path;
        using (var terminal = PseudoTerminal.Open())
        {
            path = terminal.Path;
            Assert.Contains(path, Open());
        }

        Assert.DoesNotContain(path, Open());
        Assert.Throws<Win32Exception>(() => PseudoTerminal.OpenEnd("/dev/pts/no-such-terminal"));
    }

    [Fact]
    public void Where_there_are_none_a_sentence_says_where_there_are() =>
        Assert.Contains("Linux and macOS", PseudoTerminal.Missing.ToHtml());

    private static async Task<byte[]> TransferAsync(Stream from, Stream to, byte[] bytes)
    {
        await from.WriteAsync(bytes, Cancellation);
        var arrived = new byte[bytes.Length];
        await to.ReadExactlyAsync(arrived, Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        return arrived;
    }

    private static string[] Open() =>
        [.. Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(f => File.ResolveLinkTarget(f, false)?.FullName ?? "")];
}
