using System.IO.Pipes;
using System.Text;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Tells a notebook's process that stays what to run.</summary>
internal sealed class OrderPipe : IAsyncDisposable
{
    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.Out, HandleInheritability.Inheritable);
    private readonly Lock _lock = new();
    private Task _sending = Task.CompletedTask;

    /// <summary>The handle by which the process reads.</summary>
    public string ClientHandle => _pipe.GetClientHandleAsString();

    /// <summary>The process has been started: its end of the pipe is its own.</summary>
    public void Connected() => _pipe.DisposeLocalCopyOfClientHandle();

    /// <summary>Sends a line after those before it. Nobody waits for that: a process that is gone says so by its end.</summary>
    public void Send(string line)
    {
        lock (_lock)
            _sending = SendAfterAsync(_sending, Encoding.UTF8.GetBytes(line + "\n"));
    }

    /// <summary>Lets go of the pipe; the process must have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _pipe.DisposeAsync();
        }
        catch (IOException)
        {
            // Nobody reads there any more.
        }
    }

    private async Task SendAfterAsync(Task earlier, byte[] line)
    {
        await earlier;
        try
        {
            await _pipe.WriteAsync(line);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It is gone.
        }
    }
}
