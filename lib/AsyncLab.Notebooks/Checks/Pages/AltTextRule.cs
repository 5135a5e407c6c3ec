namespace AsyncLab.Notebooks.Checks.Pages;

/// <summary>Who cannot see a picture is told what it shows.</summary>
internal sealed class AltTextRule() : Rule("alt-text", "a text for every picture")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from element in PageElements.In(notebook.Document)
        where element.IsPicture && string.IsNullOrWhiteSpace(element.Alternative)
        select At(notebook, element.Cell, element.Line, element.Target is null
            ? "who cannot see the drawing learns nothing of it; begin the svg with <title>what it shows</title>."
            : $"who cannot see the picture '{Short(element.Target)}' learns nothing of it; write what it shows: ![what it shows](…), or alt=\"what it shows\".");

    private static string Short(string target) => target.Length <= 60 ? target : target[..60] + "…";
}
