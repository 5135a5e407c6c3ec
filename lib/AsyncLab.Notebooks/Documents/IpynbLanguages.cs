using System.Text.Json;

namespace AsyncLab.Notebooks.Documents;

/// <summary>The language of each cell: what the cell says of itself, or else what the notebook says.</summary>
internal sealed class IpynbLanguages
{
    private readonly DibLanguages _known = new();
    private readonly string _default;

    /// <param name="metadata">The metadata of the notebook, if it has some.</param>
    public IpynbLanguages(JsonElement metadata)
    {
        foreach (var (name, aliases) in DibMetadata.Kernels(DibMetadata.Property(metadata, "polyglot_notebook")))
            _known.Add(name, aliases);

        _default = Name(Text(metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
            ?? Text(metadata, "dotnet_interactive", "defaultKernelName")
            ?? Text(metadata, "kernelspec", "name")
            ?? Text(metadata, "language_info", "name")
            ?? DibLanguages.Default);
    }

    /// <summary>The language of a cell.</summary>
    public string Of(IpynbCell cell) => cell.Kind != "code"
        ? cell.Kind
        : Name(Text(cell.Metadata, "polyglot_notebook", "kernelName")
            ?? Text(cell.Metadata, "dotnet_interactive", "language")
            ?? _default);

    private string Name(string word) => word switch
    {
        // The names under which .NET Interactive registers itself with Jupyter.
        ".net-csharp" => "csharp",
        ".net-fsharp" => "fsharp",
        ".net-powershell" => "pwsh",
        "python3" => "python",
        _ => _known.OfHeader(DibSyntax.Prefix + word) ?? word.ToLowerInvariant(),
    };

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            element = DibMetadata.Property(element, name);
        return element.ValueKind == JsonValueKind.String && DibMetadata.Text(element) is { Length: > 0 } text ? text : null;
    }
}
