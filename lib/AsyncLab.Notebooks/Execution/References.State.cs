namespace AsyncLab.Notebooks.Execution;

internal sealed partial class References
{
    /// <summary>What the cells so far have asked for. To set it takes back what later cells asked for; what was loaded stays loaded.</summary>
    public ReferencesState State
    {
        get => new([.. _packages], [.. _sources]);
        set
        {
            _packages.Clear();
            _packages.AddRange(value.Packages);
            _sources.Clear();
            _sources.AddRange(value.Sources);
        }
    }
}

/// <summary>What cells have asked for at one moment.</summary>
/// <param name="Packages">The packages.</param>
/// <param name="Sources">Where to look for them beside the usual places.</param>
internal sealed record ReferencesState(IReadOnlyList<NuGetReference> Packages, IReadOnlyList<string> Sources);
