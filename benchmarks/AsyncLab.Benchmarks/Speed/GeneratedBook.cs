using System.Globalization;
using System.Text;

namespace AsyncLab.Benchmarks;

/// <summary>Notebooks to measure the command with, in a folder.</summary>
internal sealed class GeneratedBook
{
    private const int Count = 15;
    private const string Line = "This line is edited.";

    // About as much as a script that draws figures, which a page of this project's own book carries, too.
    private const int Script = 3_500_000;

    private readonly string _edited;
    private readonly string _text;

    public GeneratedBook(string folder)
    {
        Book = new(Path.Combine(folder, "book"), Path.Combine(folder, "book-site"));
        Edited = new(Path.Combine(folder, "edited"), Path.Combine(folder, "edited-site"));
        TenCells = new(Path.Combine(folder, "ten"), Path.Combine(folder, "ten-site"));
        foreach (var book in (TimedBook[])[Book, Edited, TenCells])
            Directory.CreateDirectory(book.Notebooks);

        for (var i = 0; i < Count; i++)
            File.WriteAllText(Path.Combine(Book.Notebooks, string.Create(CultureInfo.InvariantCulture, $"{i:00}.dib")), Chapter(i));
        File.WriteAllText(Path.Combine(TenCells.Notebooks, "ten.dib"), string.Concat(Enumerable.Range(0, 10).Select(Cell)));
        _edited = Path.Combine(Edited.Notebooks, "edited.dib");
        File.WriteAllText(_edited, _text = Chapter(0));
    }

    /// <summary>A book of as many notebooks as this project's own.</summary>
    public TimedBook Book { get; }

    /// <summary>A single chapter, whose prose is edited.</summary>
    public TimedBook Edited { get; }

    /// <summary>A single notebook of ten trivial cells.</summary>
    public TimedBook TenCells { get; }

    /// <summary>Edits one line of prose; how long it takes until the page has it.</summary>
    public async Task<TimeSpan> EditAsync(int round, CancellationToken cancellation)
    {
        var edit = string.Create(CultureInfo.InvariantCulture, $"Edited {round} times.");
        await File.WriteAllTextAsync(_edited, _text.Replace(Line, edit), cancellation);
        var took = await Edited.RunUnchangedAsync(cancellation);
        var page = await File.ReadAllTextAsync(Path.Combine(Edited.Folder, "edited.html"), cancellation);
        return page.Contains(edit) ? took : throw new InvalidOperationException("The edited line is not in its page.");
    }

    private static string Chapter(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"#!markdown\n\n# Chapter {number}\n\n{Line}\n\n");
        for (var i = 0; i < 10; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"#!markdown\n\n## Section {i}\n\n{string.Join(' ', Enumerable.Repeat("Some *words* about `code` and a [link](https://example.org).", 10))}\n\n");
            text.Append(Cell(i));
        }

        text.Append(CultureInfo.InvariantCulture, $"#!csharp\n\nnew Microsoft.AspNetCore.Html.HtmlString(\"<p>A figure</p><script>var drawing = '\" + new string('x', {Script}) + \"';</script>\")\n\n");
        return text.ToString();
    }

    private static string Cell(int number) => string.Create(CultureInfo.InvariantCulture, $"#!csharp\n\nvar x{number} = {number} + 1;\nx{number}\n\n");
}
