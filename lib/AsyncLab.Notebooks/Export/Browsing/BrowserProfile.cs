using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>The folder in which a browser keeps what it remembers; made empty, and deleted at the end.</summary>
internal sealed class BrowserProfile
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly DirectoryInfo _folder = TemporaryFolder.Create("chromium");

    public string Folder => _folder.FullName;

    public async Task DeleteAsync()
    {
        DeleteSocket();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _folder.Delete(recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            // The browser's processes may still write for a moment.
            catch (Exception e) when (e is IOException or UnauthorizedAccessException && attempt < Attempts)
            {
                await Task.Delay(Pause);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The system empties the folder of temporary files some day.
                return;
            }
        }
    }

    // A browser that is killed leaves its socket in the common folder for temporary files, and a link to it here.
    private void DeleteSocket()
    {
        var link = new FileInfo(Path.Combine(Folder, "SingletonSocket")).LinkTarget;
        if (Path.GetDirectoryName(link) is not { Length: > 0 } folder || !folder.Contains("Chrom", StringComparison.OrdinalIgnoreCase)) return;
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The browser was faster.
        }
    }
}
