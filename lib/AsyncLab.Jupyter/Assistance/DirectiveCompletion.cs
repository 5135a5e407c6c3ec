using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>What could stand in a directive of the engine: its word, a file, a package.</summary>
internal static class DirectiveCompletion
{
    // A piece of text from a frontend may consist of several cells.
    private static readonly string[] Headers = ["#!csharp", "#!markdown", "#!html", "#!mermaid"];
    private static readonly string[] Notebooks = [".dib", ".ipynb", ".cs", ".csx"];
    private static readonly string[] Scripts = [".csx", ".cs"];
    private static readonly string[] Assemblies = [".dll"];

    /// <summary>Finds it.</summary>
    /// <param name="typed">The directive up to the cursor, from its <c>#</c> on.</param>
    /// <param name="folder">The folder that files are named from.</param>
    /// <returns>The matches, and how many characters before the cursor they replace.</returns>
    public static (IReadOnlyList<CompletionMatch> Matches, int Typed) Find(string typed, string folder)
    {
        if (!typed.Any(char.IsWhiteSpace))
            return ([.. Magics.Known.Concat(Headers).Where(m => m.StartsWith(typed, StringComparison.Ordinal)).Select(m => new CompletionMatch(m, CompletionKind.Magic))], typed.Length);

        var word = typed.Split((char[]?)null, 2)[0];
        var rest = typed[word.Length..].TrimStart();
        return word switch
        {
            Magics.Import => FileCompletion.Find(rest.TrimStart('"'), folder, Notebooks),
            "#load" when rest.StartsWith('"') => FileCompletion.Find(rest[1..], folder, Scripts),
            "#r" when rest.StartsWith('"') => Reference(rest[1..], folder),
            _ => ([], 0),
        };
    }

    private static (IReadOnlyList<CompletionMatch> Matches, int Typed) Reference(string target, string folder) =>
        NuGetReference.IsReference(target)
            ? PackageCompletion.Find(target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart(), PackageCompletion.DefaultFolder)
            : FileCompletion.Find(target, folder, Assemblies);
}
