namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>An opening tag of HTML.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Attributes">Its attributes; one without a value has an empty one.</param>
/// <param name="Index">Where it begins in the text.</param>
/// <param name="Content">What stands in a script, a style or a title; else empty.</param>
internal sealed record HtmlTag(string Name, IReadOnlyDictionary<string, string> Attributes, int Index, string Content)
{
    /// <summary>An attribute, or null if it is not there.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}
