using System.Runtime.CompilerServices;

namespace AsyncLab.Tests.Listings;

public sealed class ListingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-listings-");

    [Fact]
    public void Keywords_strings_comments_and_numbers_are_set_off_and_the_text_stays() =>
        Assert.Equal(
            "<span class=\"keyword\">return</span> <span class=\"string\">f&quot;# {x}&quot;</span> * <span class=\"number\">1_000</span>  <span class=\"comment\"># a &quot;note&quot;</span>",
            PythonHighlighter.ToHtml("return f\"# {x}\" * 1_000  # a \"note\""));

    [Theory]
    [InlineData("\"\"\"never closed # x")]
    [InlineData("'half")]
    [InlineData("defer = returned")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("")]
    public void No_text_is_lost_or_becomes_markup(string source)
    {
        var html = PythonHighlighter.ToHtml(source);
        Assert.Equal(source, System.Net.WebUtility.HtmlDecode(html.Replace("</span>", "").Split('<').Aggregate((a, b) => a + b[(b.IndexOf('>') + 1)..])));
    }

    [Fact]
    public async Task A_listing_runs_and_shows_what_it_wrote()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var output = await Write("import sys\nprint('µ', sys.argv[1])\nprint('oh', file=sys.stderr)").RunAsync("one");
        Assert.Equal(new("µ one", "oh"), output);
        Assert.Contains("<pre>µ one</pre>", output.ToHtml());
    }

    [Fact]
    public async Task Errors_longer_than_a_pipe_do_not_block_a_listing()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var output = await Write("import sys\nsys.stderr.write('x' * 1_000_000)\nprint('done')").RunAsync();
        Assert.Equal("done", output.Text);
        Assert.Equal(1_000_000, output.Errors.Length);
    }

    [Fact]
    public async Task A_process_goes_on_while_its_child_writes_a_file()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var path = Path.Combine(_folder.FullName, "example.txt");
        var output = await Listing.Of(Path.Combine(Notebooks(), "python", "write_file_process.py")).RunAsync(path);
        Assert.Equal("", output.Errors);
        // Nobody promises which of the two processes writes first.
        Assert.Equal(["File ", "Process ", "The program "], output.Text.Split('\n').Order(StringComparer.Ordinal), (start, line) => line.StartsWith(start, StringComparison.Ordinal));
        Assert.Equal("Content to be written to the file.", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_processes_are_spawned_a_program_without_the_guard_is_stopped()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        var output = await Write("import multiprocessing\nmultiprocessing.set_start_method('spawn', force=True)\nmultiprocessing.Process(target=print).start()").RunAsync();
        Assert.Contains("RuntimeError", output.Errors);
    }

    [Fact]
    public void A_missing_listing_is_named() =>
        Assert.Contains("no-such.py", Assert.Throws<FileNotFoundException>(() => Listing.Of("no-such.py")).Message);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Notebooks([CallerFilePath] string here = "") =>
        Path.GetFullPath("../../../notebooks", Path.GetDirectoryName(here)!);

    private Listing Write(string source)
    {
        var path = Path.Combine(_folder.FullName, "listing.py");
        File.WriteAllText(path, source);
        return Listing.Of(path);
    }
}
