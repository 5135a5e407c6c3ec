using System.Buffers.Text;
using System.Text;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>Renders what cells showed.</summary>
internal sealed class OutputRenderer(MarkdownRenderer markdown, EmbeddedHtml embedded)
{
    public Html Render(IEnumerable<Output> outputs) => Html.Join(outputs.Select(Render));

    private Html Render(Output output) => output switch
    {
        ConsoleOutput console => Console(console),
        DisplayOutput display => Display(display),
        ErrorOutput error => Error(error),
        _ => Html.Empty,
    };

    private static Html Console(ConsoleOutput console) => console.IsError
        ? Html.Of($"<pre class=\"console stderr\">{ConsoleText.Clean(console.Text)}</pre>")
        : Html.Of($"<pre class=\"console\">{ConsoleText.Clean(console.Text)}</pre>");

    private Html Display(DisplayOutput display)
    {
        var (type, content) = (MimeType.Of(display), display.Content);
        return type switch
        {
            "text/html" => Html.Of($"<div class=\"display\">{embedded.Of(content)}</div>"),
            "text/markdown" => Html.Of($"<div class=\"display prose\">{embedded.Of(markdown.Render(MarkdownRenderer.Parse(content)).Html.Text)}</div>"),
            "application/json" => Html.Of($"<pre class=\"display\">{JsonText.Indented(content) ?? content}</pre>"),
            "image/svg+xml" when content.TrimStart().StartsWith('<') =>
                Image(type, Convert.ToBase64String(Encoding.UTF8.GetBytes(content))),
            _ when type.StartsWith("image/", StringComparison.Ordinal) && Base64.IsValid(content.Trim()) => Image(type, content.Trim()),
            _ => Html.Of($"<pre class=\"display\">{ConsoleText.Clean(content)}</pre>"),
        };
    }

    private static Html Image(string type, string base64) =>
        Html.Of($"<div class=\"display\"><img alt=\"Picture shown by this cell\" src=\"data:{type};base64,{base64}\"></div>");

    private static Html Error(ErrorOutput error)
    {
        var detail = ConsoleText.Clean(error.Detail);
        return Html.Of($"""
            <div class="error">
            <p><strong>Error</strong> {ConsoleText.Clean(error.Message)}</p>
            {Html.When(detail.Length > 0, Html.Of($"<details><summary>Details</summary><pre>{detail}</pre></details>"))}
            </div>
            """);
    }
}
