using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;
using static AsyncLab.Notebooks.Tests.Export.Notebook;

namespace AsyncLab.Notebooks.Tests.Export;

/// <summary>A notebook that shows what no author would.</summary>
internal static class HostileNotebook
{
    public const string Script = "<script>document.title = 'taken over'</script>";

    public const string Colours = "\u001b[31mred\u001b[0m \u001b[2Kand \u001b]0;title\u0007plain";

    public static readonly string Huge = new('x', 3_000_000);

    private static readonly string Deep = string.Concat(Enumerable.Repeat("<div>", 5_000)) + "deep";

    public static NotebookRun In(ExportFolder folder) => folder.Notebook("hostile.dib")
        .Markdown($"{Script}\n\n```\nnever closed")
        .Markdown(new string('>', 2_000) + " quoted too often")
        .Code($"var a = \"```\"; // {Script} \ud800",
            Printed($"{Script}\n"), Printed(Colours), Printed("half \ud83d of a pair, \0 and \b\n"), new ConsoleOutput("to the error stream\r\n", IsError: true))
        .Code("Huge", Printed(Huge))
        .Code("Html", Shown($"</div></body></html>{Script}<p>after"), Shown(Deep), Shown(""), Shown("<table></table><table><tr></table>"), Shown("<script>"))
        .Code("Types",
            new DisplayOutput("", "no type"), new DisplayOutput("image/png\"><b>", Script), new DisplayOutput("image/png", "not base64!"),
            new DisplayOutput("image/svg+xml", Script), new DisplayOutput("application/json", "{"), new DisplayOutput("application/json", "\"\\ud800\""),
            new DisplayOutput("application/json", new string('[', 100) + new string(']', 100)), new DisplayOutput("application/x+json", "[1]"),
            new DisplayOutput("text/markdown", "````\n```\n" + Script), new DisplayOutput("TEXT/PLAIN; charset=utf-8", Script))
        .Cell("`odd\"", "language", CellStatus.Succeeded)
        .Mermaid($"graph LR\nA[\"{Script}\"]")
        .Html(Script)
        .Failing("throw", new ErrorOutput("", ""), new ErrorOutput($"\u001b[31m{Script}", "at \ud800\n\n"))
        .Run;
}
