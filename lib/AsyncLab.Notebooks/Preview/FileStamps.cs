using System.Globalization;

namespace AsyncLab.Notebooks.Preview;

/// <summary>Tells cheaply whether files may have changed.</summary>
internal static class FileStamps
{
    /// <summary>A text that is another one when a file was written, replaced, made or deleted.</summary>
    public static string Of(IEnumerable<string> files) => string.Join('|', files.Select(Of));

    /// <summary>Whether a writer is likely to be in the middle: the file is missing or empty.</summary>
    public static bool IsUnfinished(string file) => new FileInfo(file) is not { Exists: true, Length: > 0 };

    private static string Of(string file)
    {
        try
        {
            var info = new FileInfo(file);
            // What a link points to is what is read.
            if (info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
                info = target;
            return info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{info.LastWriteTimeUtc.Ticks} {info.Length}") : "none";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Links that lead to each other, a folder that was closed: to read it is an error, too, and that one is told.
            return "none";
        }
    }
}
