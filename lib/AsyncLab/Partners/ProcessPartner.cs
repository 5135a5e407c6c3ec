using System.Diagnostics;

namespace AsyncLab;

/// <summary>A process that writes to its standard output what it reads from its standard input.</summary>
internal sealed class ProcessPartner : Partner
{
    private readonly Process _process;

    /// <summary>Starts it, and returns when it answers.</summary>
    /// <param name="command">A program that echoes, or a worker: it echoes if its first line is <see cref="WorkerProgram.Echo"/>.</param>
    public ProcessPartner(ProcessStartInfo command)
    {
        command.RedirectStandardInput = command.RedirectStandardOutput = true;
        _process = Process.Start(command)!;
        _process.StandardInput.BaseStream.Write(WorkerProgram.Echo);
        _process.StandardOutput.BaseStream.ReadExactly(new byte[WorkerProgram.Echo.Length]);
    }

    public override IReadOnlyList<int> Processes => [Environment.ProcessId, _process.Id];

    public override Task RepeatAsync(int times)
    {
        var (there, back) = (_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
        for (var i = 0; i < times; i++)
        {
            there.WriteByte(1);
            back.ReadByte();
        }

        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
