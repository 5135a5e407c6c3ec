using AsyncLab.Notebooks.Documents;
using CsCheck;

namespace AsyncLab.Notebooks.Tests.Documents;

public class DibProperties
{
    // Mostly what means something to a parser, and now and then anything at all.
    private static readonly Gen<string> Piece = Gen.Frequency<string>(
        (6, Gen.OneOf("#!csharp", "#!markdown", "#!md", "#!html", "#!time", "#!", "#!meta", "{", "}", "{}", "\"kernelInfo\"", "\uFEFF", " ", "//|", "skip: true")),
        (6, Gen.OneOf("\n", "\r\n", "\r")),
        (3, Gen.String[0, 5]),
        (1, Gen.Char.Select(c => c.ToString())));

    private static readonly Gen<string> Text = Piece.Array[0, 30].Select(string.Concat);

    private static readonly Gen<string> Line = Gen.String[Gen.Char['!', '~'], 1, 20]
        .Where(l => !l.StartsWith("#!", StringComparison.Ordinal) && !l.StartsWith("//|", StringComparison.Ordinal));

    private static readonly Gen<(string Language, string Source)[]> Cells =
        Gen.Select(Gen.OneOf("csharp", "markdown", "html", "mermaid", "fsharp"),
            Gen.Select(Line, Gen.OneOf(Line, Gen.Const("")).Array[0, 4], Line, (first, inner, last) => string.Join('\n', [first, .. inner, last])),
            (language, source) => (language, source)).Array[1, 8];

    [Fact]
    public void Any_text_is_a_notebook_that_keeps_it_or_an_error() =>
        Text.Sample(text =>
        {
            if (Parse(text) is { } document)
            {
                Assert.Equal(text, document.ToString());
                Assert.NotEmpty(document.Cells);
                Assert.Equal(Enumerable.Range(1, document.Cells.Count), document.Cells.Select(c => c.Number));
            }
        });

    [Fact]
    public void A_cells_source_begins_in_its_line() =>
        Text.Sample(text =>
        {
            foreach (var cell in Parse(text)?.Cells.Where(c => c.Source.Length > 0) ?? [])
            {
                var line = (text.StartsWith('\uFEFF') ? text[1..] : text).Split('\n')[cell.Line - 1];
                Assert.StartsWith(cell.Source.Split('\n')[0], line, StringComparison.Ordinal);
            }
        });

    [Fact]
    public void The_same_source_changes_nothing() =>
        Text.Sample(text =>
        {
            if (Parse(text) is { } document)
                Assert.All(document.Cells, c => Assert.Equal(text, document.WithSource(c.Number, c.Source).ToString()));
        });

    [Fact]
    public void Cells_that_are_written_are_read_again() =>
        Gen.Select(Cells, Gen.OneOf("\n", "\r\n")).Sample((cells, newLine) =>
        {
            var text = string.Concat(cells.Select(c => $"#!{c.Language}\n\n{c.Source}\n\n")).Replace("\n", newLine);

            Assert.Equal(cells, DibDocument.Parse(text, "test.dib").Cells.Select(c => (c.Language, c.Source)));
        });

    [Fact]
    public void Another_source_is_read_again_and_the_other_cells_stay() =>
        Gen.Select(Cells, Cells, Gen.Int[0, 7]).Sample((cells, others, index) =>
        {
            index %= cells.Length;
            var source = others[0].Source;
            var text = string.Concat(cells.Select(c => $"#!{c.Language}\n{c.Source}\n"));

            var changed = DibDocument.Parse(text, "test.dib").WithSource(index + 1, source);

            cells[index] = (cells[index].Language, source);
            Assert.Equal(cells, changed.Cells.Select(c => (c.Language, c.Source)));
        });

    private static DibDocument? Parse(string text)
    {
        try
        {
            return DibDocument.Parse(text, "test.dib");
        }
        catch (DibFormatException)
        {
            return null;
        }
    }
}
