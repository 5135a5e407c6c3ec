using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export;

/// <summary>A notebook's page before the whole list of chapters is known.</summary>
/// <param name="Result">What its cells showed.</param>
/// <param name="Content">The page's own part.</param>
/// <param name="Chapter">What other pages say of it.</param>
/// <param name="Scripts">The scripts that were moved out of it, by file name.</param>
/// <param name="DrawsDiagrams">Whether it needs mermaid.</param>
internal sealed record PreparedPage(
    NotebookResult Result,
    NotebookContent Content,
    Chapter Chapter,
    IReadOnlyDictionary<string, string> Scripts,
    bool DrawsDiagrams);
