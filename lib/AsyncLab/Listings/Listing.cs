namespace AsyncLab;

/// <summary>A Python program that a chapter shows and runs; it also runs by itself: <c>python3 file.py</c>.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Source">Its text.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Listing(string Path, string Source) : IDisplayable
{
    /// <summary>The folder of the notebooks, to which the paths of listings are relative; the notebooks' setup sets it.</summary>
    public static string Folder { get => KnownFolder ?? Environment.CurrentDirectory; set => KnownFolder = value; }

    /// <summary>The folder of the notebooks; null as long as nobody has said where they are.</summary>
    internal static string? KnownFolder { get; set; }

    /// <summary>Reads a listing.</summary>
    /// <param name="path">The file, relative to <see cref="Folder"/>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Listing Of(string path)
    {
        var file = System.IO.Path.GetFullPath(path, Folder);
        return File.Exists(file)
            ? new(file, File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd())
            : throw new FileNotFoundException(Texts.Format("Listing_missing", file), file);
    }

    /// <summary>Runs it with the CPython of this machine, in the folder of the notebooks.</summary>
    /// <param name="arguments">What the program is given.</param>
    /// <returns>What it wrote; without CPython, the sentence that says so.</returns>
    public Task<ListingOutput> RunAsync(params string[] arguments) => ListingOutput.OfAsync(this, arguments);

    /// <summary>The program with its keywords, strings and comments set off.</summary>
    public string ToHtml() => Html.Section(
        "listing", $"<p class=\"note\">{Html.Encode(System.IO.Path.GetFileName(Path))}</p><pre><code>{PythonHighlighter.ToHtml(Source)}</code></pre>");
}
