using System.Collections.Concurrent;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using Markdig.Syntax;

namespace AsyncLab.Notebooks.Checks;

/// <summary>What links can name behind a <c>#</c>, file by file, as the pages of the web site have it.</summary>
internal sealed class NotebookAnchors
{
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>?> _byPath = new(StringComparer.Ordinal);

    /// <summary>Whether links into a file of this kind can be checked.</summary>
    public static bool IsKnown(string path) => Path.GetExtension(path) is ".dib" or ".ipynb" or ".md";

    /// <summary>The anchors of a file; null if it is no notebook.</summary>
    public IReadOnlySet<string>? Of(string path) => _byPath.GetOrAdd(path, Read);

    private static IReadOnlySet<string>? Read(string path)
    {
        try
        {
            return Path.GetExtension(path) == ".md"
                ? OfCells([new Cell(1, "markdown", File.ReadAllText(path), 1)], hasPage: false)
                : OfCells(DibDocument.Load(path).Cells, hasPage: true);
        }
        catch (Exception e) when (e is DibFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static HashSet<string> OfCells(IReadOnlyList<Cell> cells, bool hasPage)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var markdown = new MarkdownRenderer();
        var titleSeen = !hasPage;
        foreach (var cell in cells)
        {
            var html = cell.Source;
            if (cell.Language == "markdown")
            {
                var document = MarkdownRenderer.Parse(cell.Source);
                // A page shows its title above all else, without an anchor.
                if (!titleSeen && document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1) is { } title)
                    titleSeen = document.Remove(title);
                html = markdown.Render(document).Html.Text;
            }
            else if (Languages.IsCode(cell.Language))
            {
                ids.Add(CellRenderer.IdOf(cell.Number));
                continue;
            }

            ids.UnionWith(Pages.HtmlTags.In(html).Select(t => t["id"] ?? t["name"]).OfType<string>());
        }

        return ids;
    }
}
