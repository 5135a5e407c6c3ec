using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>The chapters of the book, as files.</summary>
internal static partial class Chapters
{
    /// <summary>The folder of the notebooks.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The names of the chapters, in reading order.</summary>
    public static TheoryData<string> Names { get; } = [.. Directory.GetFiles(Folder, "??-*.dib").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>The text of a chapter.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".dib"));

    /// <summary>Where the links of a text lead that name a file beside it.</summary>
    public static IEnumerable<string> LinksIn(string text) => LocalLinks().Matches(text).Select(l => l.Groups["file"].Value);

    [GeneratedRegex(@"\]\((?<file>[^):#\s]+\.(dib|ipynb|py|md))[)#]")]
    private static partial Regex LocalLinks();

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath("../../../notebooks", Path.GetDirectoryName(here)!);
}
