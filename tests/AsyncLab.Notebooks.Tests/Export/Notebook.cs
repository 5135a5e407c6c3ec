using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Tests.Export;

/// <summary>Makes the result of a run by hand, cell after cell.</summary>
internal sealed class Notebook(string path)
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    private readonly List<CellResult> _cells = [];

    public NotebookRun Run => new(new(path, _cells), Noon, TimeSpan.FromSeconds(83));

    public static Notebook Named(string name) => new(Path.Combine(Path.GetTempPath(), "notebooks", name));

    public Notebook Markdown(string text) => Cell("markdown", text, CellStatus.NotRun);

    public Notebook Html(string text) => Cell("html", text, CellStatus.NotRun);

    public Notebook Mermaid(string text) => Cell("mermaid", text, CellStatus.NotRun);

    public Notebook Code(string code, params Output[] outputs) => Cell("csharp", code, CellStatus.Succeeded, outputs);

    public Notebook Failing(string code, params Output[] outputs) => Cell("csharp", code, CellStatus.Failed, outputs);

    public Notebook NotRun(string code) => Cell("csharp", code, CellStatus.NotRun);

    public Notebook Cell(string language, string source, CellStatus status, params Output[] outputs)
    {
        var number = _cells.Count + 1;
        var elapsed = status == CellStatus.NotRun ? TimeSpan.Zero : TimeSpan.FromMilliseconds(7 * Math.Pow(number, 2.5));
        _cells.Add(new(new(number, language, source.ReplaceLineEndings("\n"), number * 10), status, outputs, elapsed));
        return this;
    }

    public static ConsoleOutput Printed(string text) => new(text, IsError: false);

    public static DisplayOutput Shown(string html) => new("text/html", html);
}
