using System.Runtime.CompilerServices;

namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>The chapters of the book, as files.</summary>
internal static class Chapters
{
    /// <summary>The folder of the notebooks.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The names of the chapters, in reading order.</summary>
    public static TheoryData<string> Names { get; } = [.. Directory.GetFiles(Folder, "??-*.dib").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>The text of a chapter.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".dib"));

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath("../../../notebooks", Path.GetDirectoryName(here)!);
}
