using System.Globalization;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Preview;

/// <summary>Tells cheaply whether files may have changed, by texts that are other ones when a file was written, replaced, made or deleted.</summary>
/// <param name="siteFolder">The site's folder, which running writes into: it is no part of an input.</param>
internal sealed class FileStamps(string siteFolder)
{
    private readonly FileFacts _facts = new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(siteFolder)));

    /// <summary>How files are.</summary>
    public static string OfFiles(IEnumerable<string> files) => string.Join('|', files.Select(f => Tried(() => OfFile(f))));

    /// <summary>How files are, or the files in folders and below.</summary>
    public string OfInputs(IEnumerable<string> paths) => string.Join('|', paths.Select(p => Tried(() => string.Join('|', _facts.OfInput(p)))));

    /// <summary>Whether a writer is likely to be in the middle: the file is missing or empty.</summary>
    public static bool IsUnfinished(string file) => new FileInfo(file) is not { Exists: true, Length: > 0 };

    private static string OfFile(string file)
    {
        var info = new FileInfo(file);
        // What a link points to is what is read.
        if (info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
            info = target;
        return info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{info.LastWriteTimeUtc.Ticks} {info.Length}") : "none";
    }

    private static string Tried(Func<string> stamp)
    {
        try
        {
            return stamp();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Links that lead to each other, a folder that was closed: to read it is an error, too, and that one is told.
            return "none";
        }
    }
}
