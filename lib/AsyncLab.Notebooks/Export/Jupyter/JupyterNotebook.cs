using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export.Browsing;
using AsyncLab.Notebooks.Export.Digests;
using AsyncLab.Notebooks.Export.MarkdownFiles;

namespace AsyncLab.Notebooks.Export.Jupyter;

/// <summary>A notebook in the format 4.5 of Jupyter (https://nbformat.readthedocs.io), with what .NET Interactive adds to it.</summary>
/// <param name="links">Where its links lead.</param>
/// <param name="drawn">The pictures of its figures.</param>
/// <param name="isStatic">Whether it is for readers that run no scripts.</param>
internal sealed class JupyterNotebook(LinkTargets links, IReadOnlyDictionary<Place, Picture> drawn, bool isStatic)
{
    // Indented as Jupyter does, so that saving it there changes little.
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        MaxDepth = 256,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly CellIds _ids = new();
    private int _executed;

    /// <summary>The text of the file.</summary>
    public string Render(NotebookResult result)
    {
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([.. result.Cells.Select(Cell)]),
            ["metadata"] = JupyterMetadata.Of(result),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return notebook.ToJsonString(Format) + "\n";
    }

    private JsonObject Cell(CellResult result)
    {
        var (cell, id) = (result.Cell, _ids.Next(result.Cell));
        return cell.Language == "markdown"
            ? new()
            {
                ["cell_type"] = "markdown",
                ["id"] = id,
                ["metadata"] = new JsonObject(),
                ["source"] = Lines.Of(SourceLinks.Replace(cell.Source, links.Of)),
            }
            : new()
            {
                ["cell_type"] = "code",
                ["execution_count"] = result.Status is CellStatus.Succeeded or CellStatus.Failed ? ++_executed : null,
                ["id"] = id,
                ["metadata"] = JupyterMetadata.Of(cell),
                ["outputs"] = new JsonArray([.. Outputs(result, id)]),
                ["source"] = Lines.Of(Source(cell)),
            };
    }

    // Jupyter's kernel knows the language of a cell by this line alone.
    private static string Source(Cell cell) => cell.Language == Languages.CSharp ? cell.Source : $"#!{cell.Language}\n{cell.Source}";

    private IEnumerable<JsonNode> Outputs(CellResult result, string id)
    {
        var cell = result.Cell;
        var itself = drawn.GetValueOrDefault(new(cell.Number, 0));
        if (cell.Language == "html") return FromHtml(cell.Source, itself, id);
        if (Drawings.IsDiagram(cell)) return itself is null ? [] : [JupyterOutput.OfPicture(itself, cell.Source)];
        return result.Outputs.Index()
            .SelectMany(o => Output(o.Item, drawn.GetValueOrDefault(new(cell.Number, o.Index + 1)), $"{id}-{o.Index + 1}"));
    }

    private IEnumerable<JsonNode> Output(Output output, Picture? picture, string id) =>
        Drawings.IsHtml(output) ? FromHtml(((DisplayOutput)output).Content, picture, id) : [JupyterOutput.Of(output)];

    private IEnumerable<JsonNode> FromHtml(string html, Picture? picture, string id) =>
        isStatic ? StaticOutput.OfHtml(html, picture, links.Of) : [JupyterOutput.OfHtml(html, picture, id)];
}
