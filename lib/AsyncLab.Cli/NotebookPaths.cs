using System.CommandLine.Completions;

namespace AsyncLab.Cli;

/// <summary>What a shell offers where a notebook is to be named: notebooks, and folders on the way to them.</summary>
internal static class NotebookPaths
{
    public static IEnumerable<CompletionItem> Complete(CompletionContext context)
    {
        var word = context.WordToComplete;
        // The folder as it was typed, so that what is offered continues it.
        var folder = word[..(word.LastIndexOfAny(['/', Path.DirectorySeparatorChar]) + 1)];
        var place = folder.Length == 0 ? "." : folder;
        if (word.StartsWith('-') || !Directory.Exists(place)) return [];

        var hidden = word.Length > folder.Length && word[folder.Length] == '.';
        return
            from entry in new DirectoryInfo(place).EnumerateFileSystemInfos()
            where hidden || !entry.Name.StartsWith('.')
            where entry is DirectoryInfo || NotebookFinder.IsNotebook(entry.Name)
            orderby entry.Name
            select new CompletionItem(folder + entry.Name + (entry is DirectoryInfo ? "/" : ""));
    }
}
