using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Runs;

/// <summary>How a notebook uses a file that it names.</summary>
internal enum FileUse
{
    /// <summary>Its text is code of the notebook: <c>#!import</c> and <c>#load</c>.</summary>
    Code,

    /// <summary>It is a library: <c>#r</c>.</summary>
    Library,

    /// <summary>The author says that cells read it: <c>//| input:</c>.</summary>
    Input,
}

/// <summary>A file or a folder that code names.</summary>
/// <param name="Path">The path as it is written.</param>
/// <param name="Use">What for.</param>
internal sealed partial record NamedFile(string Path, FileUse Use)
{
    /// <summary>
    /// Those that code names by directives. The compiler is not asked, which would take half a second: a directive in a
    /// string or in a comment counts as well, and does no more harm than that a change of its file runs the notebook again.
    /// </summary>
    public static IEnumerable<NamedFile> In(string code) =>
        from Match match in Directive().Matches(code)
        let path = PathIn(match)
        where path.Length > 0 && !path.TrimStart().StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)
        select new NamedFile(path, match.Groups["word"].Value == "r" ? FileUse.Library : FileUse.Code);

    /// <summary>What code refers to by <c>#r</c>, libraries and packages, as it is written.</summary>
    public static IEnumerable<string> ReferencesIn(string code) =>
        from Match match in Directive().Matches(code)
        where match.Groups["word"].Value == "r"
        select match.Groups["path"].Value;

    /// <summary>Those that the author names as inputs of a notebook.</summary>
    public static IEnumerable<NamedFile> InputsOf(DibDocument notebook) => notebook.Cells.SelectMany(InputsOf);

    /// <summary>Those that the author names as inputs of a cell.</summary>
    public static IEnumerable<NamedFile> InputsOf(Cell cell) =>
        from input in cell.Tags.Inputs
        select new NamedFile(Variable().Replace(input, m => Environment.GetEnvironmentVariable(m.Groups["name"].Value) ?? ""), FileUse.Input);

    /// <summary>The full path. The compiler looks for what is loaded beside the file that loads it, then beside the notebook.</summary>
    /// <param name="folder">The folder of the file that names it.</param>
    /// <param name="notebookFolder">The notebook's folder.</param>
    public string FullPath(string folder, string notebookFolder)
    {
        if (Path.Length == 0 || Path.Contains('\0'))
            return Path;
        var path = System.IO.Path.GetFullPath(Path, folder);
        return Use == FileUse.Code && !File.Exists(path) ? System.IO.Path.GetFullPath(Path, notebookFolder) : path;
    }

    // An import goes on to the end of its line, with or without quotes.
    private static string PathIn(Match directive) => directive.Groups["word"].Value == "!import"
        ? directive.Groups["rest"].Value.Trim().Trim('"')
        : directive.Groups["path"].Value;

    // A line may be as long as it likes: no part of it is looked at twice.
    [GeneratedRegex("""^[ \t]*#(?:(?<word>!import)[ \t](?<rest>[^\r\n]*)|[ \t]*(?<word>r|load)[ \t]*"(?<path>[^"\r\n]+)")""", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\$(?:\{(?<name>\w+)\}|(?<name>\w+))")]
    private static partial Regex Variable();
}
