using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Tests.Book;

public partial class ChapterTests
{
    public static TheoryData<string> Names => Chapters.Names;

    [Theory, MemberData(nameof(Names))]
    public void A_chapter_imports_its_setup_first_and_in_a_cell_of_its_own(string chapter) =>
        Assert.Matches(@"^#!csharp\s+#!import setup\.dib\s+#!", FromFirstCode(Chapters.Read(chapter)));

    [Theory, MemberData(nameof(Names))]
    public void A_chapter_asks_three_questions_and_folds_the_answers(string chapter)
    {
        if (IsAFrame(chapter))
            return;
        Assert.Equal(3, Chapters.Read(chapter).Split("<details><summary>Answer</summary>").Length - 1);
        Assert.Contains("## Try it yourself", Chapters.Read(chapter));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_link_to_a_chapter_or_a_listing_leads_to_one(string chapter) =>
        Assert.All(LocalLinks().Matches(Chapters.Read(chapter)), link => Assert.True(
            File.Exists(Path.Combine(Chapters.Folder, link.Groups["file"].Value)), $"{chapter}: {link.Groups["file"].Value} is not there."));

    [Theory, MemberData(nameof(Names))]
    public void A_chapter_links_to_the_one_before_and_the_one_after(string chapter)
    {
        var names = Names.Select(n => n.Data).ToList();
        var last = Chapters.Read(chapter).TrimEnd().Split("#!markdown")[^1];
        Assert.All([-1, 1], step =>
        {
            if (names.ElementAtOrDefault(names.IndexOf(chapter) + step) is { } neighbour && names.IndexOf(chapter) + step >= 0)
                Assert.Contains($"({neighbour}.dib)", last);
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void A_cell_of_code_is_no_longer_than_a_reader_takes_in_at_once(string chapter) =>
        Assert.All(Chapters.Read(chapter).Split("#!csharp").Skip(1), cell => Assert.InRange(cell.Split("\n#!")[0].Trim().Split('\n').Length, 1, 12));

    // The first chapter explains and the last one collects; neither has a subject of its own.
    private static bool IsAFrame(string chapter) => chapter.StartsWith("00", StringComparison.Ordinal) || chapter.StartsWith("14", StringComparison.Ordinal);

    private static string FromFirstCode(string text) => text[text.IndexOf("#!csharp", StringComparison.Ordinal)..];

    [GeneratedRegex(@"\]\((?<file>[^):#]+\.(dib|py|md))\)")]
    private static partial Regex LocalLinks();
}
