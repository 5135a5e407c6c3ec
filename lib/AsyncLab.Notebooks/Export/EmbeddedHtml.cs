namespace AsyncLab.Notebooks.Export;

/// <summary>Makes HTML that a notebook brings along fit for its page: scripts and styles move out of it, pictures beside the notebook into it.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="scripts">Takes the scripts.</param>
internal sealed class EmbeddedHtml(string folder, ScriptHoister scripts)
{
    private readonly StyleHoister _styles = new();
    private readonly LocalPictures _pictures = new(folder);

    /// <summary>The scripts that were moved, by file name.</summary>
    public IReadOnlyDictionary<string, string> Scripts => scripts.KeepsInline ? new Dictionary<string, string>() : scripts.Scripts;

    /// <summary>The styles that were moved, as one sheet.</summary>
    public string Style => _styles.Sheet;

    public Html Of(string html) => new(_pictures.Embed(_styles.Hoist(scripts.Hoist(html))));
}
