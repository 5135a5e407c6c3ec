using System.ComponentModel;
using System.IO.Pipes;

namespace AsyncLab.Notebooks.Execution;

internal sealed partial class ChildProcess
{
    /// <summary>Kills the process with all that it started.</summary>
    public void Kill()
    {
        RunProcesses.Kill(_run);
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or AggregateException or Win32Exception)
        {
            // It has ended.
        }
    }

    /// <summary>Lets go of the process, which must have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Dispose();
        await _pipe.DisposeAsync();
    }

    private void CleanUp()
    {
        RunProcesses.Kill(_run);
        _temporary.Delete();
    }

    private async Task AnnounceEndAsync()
    {
        await _process.WaitForExitAsync();
        await using var ownEnd = new AnonymousPipeClientStream(PipeDirection.Out, _pipe.ClientSafePipeHandle);
        // The process may have been cut off in the middle of a line.
        await ownEnd.WriteAsync((byte[])[(byte)'\n', .. HostProtocol.Gone, (byte)'\n']);
    }

    private async Task KillAfterGraceAsync()
    {
        await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(Grace));
        Kill();
    }
}
