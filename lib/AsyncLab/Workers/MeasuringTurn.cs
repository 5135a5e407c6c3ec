namespace AsyncLab;

/// <summary>Lets a user's measurements run one at a time on a machine: two that ran beside each other would measure each other.</summary>
internal static class MeasuringTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // What the system answers while somebody holds the file: EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020)];

    // Not among the temporary files: a run may have a folder for those to itself.
    private static string Folder =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } data
            ? Path.Combine(data, "asynclab")
            : Path.GetTempPath();

    /// <summary>Waits for the turn; it ends when the result is disposed, or its process dies.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="folder">Where its file is, if not among the data of the user's programs.</param>
    /// <returns>The turn, or null where there is no place for its file: better a measurement out of turn than none.</returns>
    public static async Task<IDisposable?> TakeAsync(CancellationToken cancellation, string? folder = null)
    {
        // A worker has the turn of whoever started it: what it starts in processes of their own runs beside each other.
        if (WorkerFolder.IsGiven)
            return null;
        var file = Path.Combine(folder ?? Folder, "measuring.turn");
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                // Whoever has the turn holds it open.
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException e) when (Taken.Contains(e.HResult))
            {
                await Task.Delay(Pause, cancellation);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }
}
