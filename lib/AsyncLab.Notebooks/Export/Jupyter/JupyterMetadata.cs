using System.Text.Json.Nodes;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export.Jupyter;

/// <summary>What says who runs a notebook and its cells, in the words of .NET Interactive.</summary>
internal static class JupyterMetadata
{
    /// <summary>The name of the kernel that a notebook asks for.</summary>
    public const string KernelName = ".net-csharp";

    /// <summary>What a reader sees of that name.</summary>
    public const string DisplayName = ".NET (C#)";

    /// <summary>Of the notebook: the kernel, the language, and the languages of all cells.</summary>
    public static JsonObject Of(NotebookResult result) => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = DisplayName, ["language"] = "C#", ["name"] = KernelName },
        ["language_info"] = LanguageInfo(),
        ["polyglot_notebook"] = new JsonObject
        {
            ["kernelInfo"] = new JsonObject
            {
                ["defaultKernelName"] = Languages.CSharp,
                ["items"] = new JsonArray([.. LanguagesOf(result).Select(Kernel)]),
            },
        },
    };

    /// <summary>Of the language in which cells are written.</summary>
    public static JsonObject LanguageInfo() => new()
    {
        ["file_extension"] = ".cs",
        ["mimetype"] = "text/x-csharp",
        ["name"] = "C#",
        ["pygments_lexer"] = "csharp",
        ["version"] = "13.0",
    };

    /// <summary>Of a cell: its language, under the name of old and of new versions, and what of it is folded away.</summary>
    public static JsonObject Of(Cell cell)
    {
        var metadata = new JsonObject
        {
            ["dotnet_interactive"] = new JsonObject { ["language"] = cell.Language },
            ["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language },
        };
        if (cell.Tags.HideInput || cell.Tags.HideOutput)
            metadata["jupyter"] = new JsonObject { ["source_hidden"] = cell.Tags.HideInput, ["outputs_hidden"] = cell.Tags.HideOutput };
        return metadata;
    }

    private static IEnumerable<string> LanguagesOf(NotebookResult result) =>
        result.Cells.Select(c => c.Cell.Language).Where(l => l != "markdown").Prepend(Languages.CSharp).Distinct();

    private static JsonNode Kernel(string language) =>
        new JsonObject { ["aliases"] = new JsonArray(), ["languageName"] = language, ["name"] = language };
}
