using System.Globalization;
using System.Text;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>Writes files so that a reader sees the old one or the new one, never half of it.</summary>
internal static class AtomicFile
{
    private const string Ending = ".tmp";

    // Half a surrogate pair becomes the replacement character.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Task WriteAsync(string path, string text, CancellationToken cancellation = default) =>
        WriteAsync(path, unfinished => File.WriteAllTextAsync(unfinished, text, Utf8, cancellation));

    public static Task WriteAsync(string path, byte[] content, CancellationToken cancellation = default) =>
        WriteAsync(path, unfinished => File.WriteAllBytesAsync(unfinished, content, cancellation));

    public static Task CopyAsync(string from, string path) => WriteAsync(path, unfinished =>
    {
        File.Copy(from, unfinished, overwrite: true);
        return Task.CompletedTask;
    });

    private static async Task WriteAsync(string path, Func<string, Task> write)
    {
        RemoveUnfinished(path);
        var unfinished = $"{path}.{Environment.ProcessId}{Ending}";
        try
        {
            await write(unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    // Whoever was killed while it wrote the same file left what it had.
    private static void RemoveUnfinished(string path)
    {
        var (folder, start) = (Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path) + ".");
        if (!Directory.Exists(folder))
            return;
        foreach (var left in Directory.EnumerateFiles(folder, $"{start}*{Ending}"))
        {
            if (int.TryParse(Path.GetFileName(left).AsSpan()[start.Length..^Ending.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var writer)
                && !TemporaryFolder.IsRunning(writer))
                File.Delete(left);
        }
    }
}
