using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Export;

/// <summary>A notebook's page before the whole list of chapters is known.</summary>
/// <param name="Result">What its cells showed.</param>
/// <param name="Content">The page's own part.</param>
/// <param name="Chapter">What other pages say of it.</param>
/// <param name="Files">The scripts and styles that were moved out of it, by file name.</param>
/// <param name="Style">These styles.</param>
/// <param name="DrawsDiagrams">Whether it needs mermaid.</param>
internal sealed record PreparedPage(
    NotebookResult Result,
    NotebookContent Content,
    Chapter Chapter,
    IReadOnlyDictionary<string, string> Files,
    string Style,
    bool DrawsDiagrams)
{
    /// <summary>Whether a notebook has a diagram.</summary>
    public static bool HasDiagram(NotebookRun run) => run.Result.Cells.Any(c => c.Cell.Language == "mermaid");

    /// <summary>Prepares the page of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">Where the page goes.</param>
    /// <param name="scripts">What is done with scripts.</param>
    /// <param name="drawsDiagrams">Whether mermaid is at hand.</param>
    public static PreparedPage Of(NotebookRun run, string folder, ScriptHoister scripts, bool drawsDiagrams)
    {
        var path = Path.GetFullPath(run.Result.Path);
        var embedded = new EmbeddedHtml(Path.GetDirectoryName(path)!, scripts);
        var content = NotebookContent.Of(run.Result, embedded, drawsDiagrams);
        var files = FilesOf(embedded);
        var chapter = new Chapter(
            Path.GetRelativePath(folder, path).Replace('\\', '/'),
            content.Title,
            content.Description,
            run.Result.Cells.FirstOrDefault(c => c.Status is CellStatus.Failed or CellStatus.Running)?.Cell.Number,
            HasRun(run.Result) ? run.Started : default,
            run.Elapsed,
            [.. files.Keys.Order(StringComparer.Ordinal)]);
        return new(run.Result, content, chapter, files, embedded.Style, drawsDiagrams && HasDiagram(run));
    }

    // A notebook of prose has nothing to run: it has run.
    private static bool HasRun(NotebookResult result)
    {
        var code = result.Cells.Where(c => Languages.IsCode(c.Cell.Language)).ToList();
        return code.Count == 0 || code.Any(c => c.Status != CellStatus.NotRun);
    }

    private static Dictionary<string, string> FilesOf(EmbeddedHtml embedded) => embedded.Style.Length == 0
        ? embedded.Scripts.ToDictionary()
        : new(embedded.Scripts) { [ScriptHoister.NameOf(embedded.Style, "css")] = embedded.Style };
}
