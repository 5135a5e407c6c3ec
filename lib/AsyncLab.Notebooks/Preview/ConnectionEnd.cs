namespace AsyncLab.Notebooks.Preview;

/// <summary>Waits for the end of a connection on whose other side nothing more is asked.</summary>
internal static class ConnectionEnd
{
    /// <summary>Reads whatever may still come: who closes while something is unread takes the answer back.</summary>
    public static async Task AwaitAsync(Stream stream, CancellationToken cancellation)
    {
        var bytes = new byte[4096];
        while (await stream.ReadAsync(bytes, cancellation) > 0)
        {
        }
    }

    /// <summary>Cancels when the other side has gone.</summary>
    public static async Task CancelAsync(Stream stream, CancellationTokenSource listening)
    {
        try
        {
            await AwaitAsync(stream, listening.Token);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            return;
        }

        await listening.CancelAsync();
    }
}
