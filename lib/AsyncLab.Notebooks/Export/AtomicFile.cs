using System.Text;

namespace AsyncLab.Notebooks.Export;

/// <summary>Writes files so that a reader sees the old one or the new one, never half of it.</summary>
internal static class AtomicFile
{
    // Half a surrogate pair becomes the replacement character.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Task WriteAsync(string path, string text, CancellationToken cancellation = default) =>
        WriteAsync(path, unfinished => File.WriteAllTextAsync(unfinished, text, Utf8, cancellation));

    public static Task WriteAsync(string path, byte[] content, CancellationToken cancellation = default) =>
        WriteAsync(path, unfinished => File.WriteAllBytesAsync(unfinished, content, cancellation));

    private static async Task WriteAsync(string path, Func<string, Task> write)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
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
}
