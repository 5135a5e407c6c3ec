using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>The table from the sentences of the notes to the cells that reproduce them.</summary>
public partial class NotesTableTests
{
    private static readonly string Table = File.ReadAllText(Path.Combine(Chapters.Folder, "README.md"));

    [Fact]
    public void Every_heading_that_the_table_names_is_in_its_chapter()
    {
        var named = Places().Matches(Table).SelectMany(place => Headings().Matches(place.Groups["headings"].Value)
            .Select(heading => (Chapter: place.Groups["chapter"].Value, Heading: heading.Groups[1].Value))).ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, n => Assert.Matches($@"(?m)^#+ {Regex.Escape(n.Heading)}\r?$", Chapters.Read(n.Chapter).Replace("`", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_claim_has_a_sentence() =>
        Assert.All(Enumerable.Range(1, 15), n => Assert.Matches($@"\| [^|]*\bC{n}\b[^|]* \|", Table));

    [GeneratedRegex(@"\[\d\d\]\((?<chapter>[^)]+)\.dib\)(?<headings>[^\[|]*)")]
    private static partial Regex Places();

    [GeneratedRegex(@"\*([^*]+)\*")]
    private static partial Regex Headings();
}
