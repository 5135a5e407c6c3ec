using AsyncLab.Notebooks.Export;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What cells show that are no code but documents.</summary>
internal static class DocumentTypes
{
    /// <summary>The format of a cell's own text, or null if it is code.</summary>
    public static string? Of(string language) => language switch
    {
        "html" => MimeType.Html,
        "markdown" => MimeType.Markdown,
        "mermaid" => "text/vnd.mermaid",
        "raw" => MimeType.Plain,
        _ => null,
    };
}
