using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>What a displayed value is.</summary>
internal static class MimeType
{
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";
    public const string Plain = "text/plain";
    public const string Svg = "image/svg+xml";

    /// <summary>The type alone, in lower case, without parameters.</summary>
    public static string Of(DisplayOutput display) =>
        display.MimeType.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : Plain;

    public static bool IsJson(string type) => type == "application/json" || type.EndsWith("+json", StringComparison.Ordinal);

    public static bool IsPicture(string type) => type.StartsWith("image/", StringComparison.Ordinal);
}
