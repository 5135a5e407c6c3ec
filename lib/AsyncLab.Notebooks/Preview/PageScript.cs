using System.Text;
using AsyncLab.Notebooks.Export;

namespace AsyncLab.Notebooks.Preview;

/// <summary>The script by which a page in a preview follows what happens to it. The files of the site do not have it.</summary>
internal static class PageScript
{
    /// <summary>Where the script is.</summary>
    public const string Path = "/.preview/preview.js";

    /// <summary>Where a page learns what has happened to it.</summary>
    public const string EventsPath = "/.preview/events";

    /// <summary>The script.</summary>
    public static byte[] Content { get; } = Encoding.UTF8.GetBytes(PageResources.Read("preview-place.js") + PageResources.Read("preview.js"));

    /// <summary>A page with the script in it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="page">Its file name.</param>
    /// <param name="version">Its version.</param>
    public static byte[] AddTo(ReadOnlySpan<byte> html, string page, string version)
    {
        var end = html.IndexOf("</head>"u8);
        if (end < 0)
            end = html.Length;
        var script = $"<script src=\"{Path}\" data-page=\"{Uri.EscapeDataString(page)}\" data-version=\"{version}\" defer></script>\n";
        return [.. html[..end], .. Encoding.UTF8.GetBytes(script), .. html[end..]];
    }
}
