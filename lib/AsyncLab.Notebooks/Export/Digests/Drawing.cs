using AngleSharp.Dom;

namespace AsyncLab.Notebooks.Export.Digests;

/// <summary>What is a drawing: in parsed HTML, and in a browser.</summary>
internal static class Drawing
{
    private static readonly string[] Elements = ["canvas", "embed", "iframe", "object", "svg"];

    /// <summary>The selector of CSS that finds drawings.</summary>
    public static string Selector { get; } = $":is({string.Join(", ", Elements)}, [role=img])";

    /// <summary>Whether an element is one, by whatever means it is drawn.</summary>
    public static bool Is(IElement element) => NeedsBrowser(element) || element.GetAttribute("role") == "img";

    /// <summary>Whether an element is one that only a browser can draw.</summary>
    public static bool NeedsBrowser(IElement element) => Elements.Contains(element.LocalName);
}
