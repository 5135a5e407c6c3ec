using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Runs;

/// <summary>A run of a notebook.</summary>
/// <param name="Result">What its cells showed.</param>
/// <param name="Started">When it began.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record NotebookRun(NotebookResult Result, DateTimeOffset Started, TimeSpan Elapsed)
{
    /// <summary>The notebook's name: that of its file, without the extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Result.Path);
}
