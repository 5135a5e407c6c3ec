namespace AsyncLab.Cli;

/// <summary>The variables of the environment that notebooks find, because their processes inherit those of this one.</summary>
internal static class NotebookVariables
{
    /// <summary>Sets where verdicts are saved, unless the user has said so, and that progress is shown.</summary>
    /// <param name="book">The site's folder.</param>
    public static void Set(string book)
    {
        if (Environment.GetEnvironmentVariable(VerdictFile.FolderVariable) is null or "")
            Environment.SetEnvironmentVariable(VerdictFile.FolderVariable, VerdictFile.FolderOf(book));
        Environment.SetEnvironmentVariable("ASYNCLAB_PROGRESS", "osc");
    }
}
