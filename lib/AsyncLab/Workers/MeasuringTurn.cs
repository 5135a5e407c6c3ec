namespace AsyncLab;

/// <summary>Lets one measurement run at a time on a machine: two that ran beside each other would measure each other.</summary>
internal static class MeasuringTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // Whoever has the turn holds it open.
    private static string Path => System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"asynclab-{Environment.UserName}.turn");

    /// <summary>Waits for the turn; it ends when the result is disposed, or its process dies.</summary>
    public static async Task<IDisposable?> TakeAsync(CancellationToken cancellation)
    {
        // A worker has the turn of whoever started it: what it starts in processes of their own runs beside each other.
        if (WorkerFolder.IsGiven)
            return null;
        while (true)
        {
            try
            {
                return new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (UnauthorizedAccessException)
            {
                // No place for the file: better a measurement out of turn than none.
                return null;
            }
            catch (IOException) when (File.Exists(Path))
            {
                await Task.Delay(Pause, cancellation);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
