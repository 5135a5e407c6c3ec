using System.CommandLine;
using System.CommandLine.Completions;

namespace AsyncLab.Cli;

/// <summary>How notebooks are named on a command line.</summary>
internal static class NotebookPaths
{
    /// <summary>The notebooks that a command runs.</summary>
    public static Argument<string[]> Argument() => new("path")
    {
        Description = "Notebooks, folders of notebooks, or patterns such as notebooks/0*.dib. " +
            "Without any, the folder 'notebooks' here or in a folder above.",
        Arity = ArgumentArity.ZeroOrMore,
        // Without it the help would list what can be completed.
        HelpName = "path",
        CompletionSources = { Complete },
    };

    /// <summary>What a shell offers where a notebook is to be named: notebooks, and folders on the way to them.</summary>
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
