using System.Text;

namespace AsyncLab.Jupyter.Assistance.Documentation;

/// <summary>Files in which compilers put the comments of an assembly.</summary>
internal static class DocumentationFile
{
    /// <summary>Finds the comment of one member.</summary>
    /// <param name="path">The file.</param>
    /// <param name="id">The member, as in <c>M:System.String.Trim</c>.</param>
    /// <returns>The elements of the comment; null if there is none, or no such file.</returns>
    public static string? Find(string path, string id)
    {
        // One comment of a file of megabytes is asked for: to look for it takes milliseconds, to read them all a long time.
        ReadOnlySpan<byte> text = Read(path);
        var start = text.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\">"));
        if (start < 0)
            return null;

        var comment = text[(start + text[start..].IndexOf((byte)'>') + 1)..];
        var length = comment.IndexOf("</member>"u8);
        return length < 0 ? null : Encoding.UTF8.GetString(comment[..length]);
    }

    private static byte[] Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without comments, names and types are still known.
            return [];
        }
    }
}
