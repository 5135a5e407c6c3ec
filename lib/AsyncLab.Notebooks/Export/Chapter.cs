using System.Text.Json.Serialization;

namespace AsyncLab.Notebooks.Export;

/// <summary>What the site keeps of a notebook, so that a later run of other notebooks still lists it.</summary>
/// <param name="Notebook">The notebook's file, relative to the site's folder.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Description">Its first paragraph.</param>
/// <param name="FailedCell">The cell at which the run stopped, if it did.</param>
/// <param name="Started">When it was run; the default if it was not.</param>
/// <param name="Elapsed">How long it ran.</param>
/// <param name="Scripts">The files in <c>assets</c> that its page needs for itself.</param>
internal sealed record Chapter(
    string Notebook,
    string Title,
    string Description,
    int? FailedCell,
    DateTimeOffset Started,
    TimeSpan Elapsed,
    IReadOnlyList<string> Scripts)
{
    /// <summary>The file name of its page.</summary>
    [JsonIgnore]
    public string Page => NotebookLink.PageOf(Notebook);

    /// <summary>Whether there was a run: a notebook can be exported without one.</summary>
    [JsonIgnore]
    public bool HasRun => Started != default;
}
