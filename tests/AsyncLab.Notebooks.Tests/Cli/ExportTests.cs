using System.Diagnostics;
using System.Globalization;

namespace AsyncLab.Notebooks.Tests.Cli;

public sealed class ExportTests : IDisposable
{
    private const string Notebook = "#!markdown\n# Title\n#!csharp\nConsole.WriteLine(6 * 7);\n#!csharp\nConsole.WriteLine(\"end\");";

    private readonly AsyncLabProcess _asynclab = new();

    public ExportTests() => _asynclab.Variables["ASYNCLAB_CHROMIUM"] = "none";

    public void Dispose() => _asynclab.Dispose();

    [Fact]
    public async Task Help_names_the_forms_and_the_exit_codes()
    {
        var result = await _asynclab.RunAsync("export", "--help");
        Assert.Equal(0, result.ExitCode);
        Assert.All(["html ", "ipynb ", "markdown ", "pdf "], form => Assert.Contains($"\n    {form}", result.Output));
        Assert.All(["0 ", "1 ", "2 ", "3 ", "130 "], code => Assert.Contains($"\n    {code}", result.Output));
        Assert.All(["--to", "--output", "--site", "--run"], option => Assert.Contains(option, result.Output));
    }

    [Theory]
    [InlineData("There is no form 'docx'; name one of csharp, html, ipynb, markdown, pdf, single-html.", "export", "--to", "docx", "a.dib")]
    [InlineData("--static is for the form ipynb, not for pdf", "export", "--to", "pdf", "--static", "a.dib")]
    [InlineData("--to", "export", "a.dib")]
    [InlineData("There is no option '--outptu'", "export", "--to", "ipynb", "--outptu", "x")]
    [InlineData("There is no file or folder 'missing.dib'", "export", "--to", "ipynb", "missing.dib")]
    [InlineData("install Chromium", "export", "--to", "pdf", "a.dib")]
    [InlineData("cannot be written", "export", "--to", "markdown", "a.dib", "--output", "a.dib/b")]
    public async Task Wrong_use_ends_with_2_and_says_what_to_do(string message, params string[] arguments)
    {
        var result = await _asynclab.With("a.dib", "#!markdown\n# A").RunAsync(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, Assert.Single(result.Error.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task A_file_that_is_not_a_notebook_ends_with_3() =>
        Assert.Equal(3, (await _asynclab.With("bad.dib", "#!meta\n{\n\n#!csharp\n1").RunAsync("export", "--to", "ipynb", "bad.dib")).ExitCode);

    [Fact]
    public async Task A_notebook_that_has_not_run_is_exported_without_outputs_which_is_told()
    {
        var result = await _asynclab.With("notebooks/a.dib", Notebook).With("notebooks/b.dib", "#!markdown\n# B").RunAsync("export", "--to", "markdown", "--to", "html");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("a.dib has not run, so its cells have no outputs; export with --run to run it first.", result.Error.TrimEnd());
        Assert.Equal([_asynclab.PathOf("book/index.html") + " and 2 more", _asynclab.PathOf("book/markdown/a.md") + " and 1 more"],
            result.Output.TrimEnd().Split('\n').Order());
        Assert.DoesNotContain("```text", Read("book/markdown/a.md"));
        Assert.Contains("Has not run", Read("book/a.html"));
        Assert.Contains("2 notebooks, 2 not run", Read("book/index.html"));
    }

    [Fact, Trait("Category", "Slow")]
    public async Task What_the_last_run_showed_is_exported_also_after_the_notebook_was_changed()
    {
        await _asynclab.With("notebooks/a.dib", Notebook).RunAsync("run");
        var result = await _asynclab.RunAsync("export", "--to", "markdown", "--output", "out");
        Assert.Equal((0, "", _asynclab.PathOf("out/a.md")), (result.ExitCode, result.Error, result.LastLine));
        Assert.Contains("```text\n42\n```", Read("out/a.md"));

        result = await _asynclab.With("notebooks/a.dib", Notebook.Replace("\"end\"", "\"changed\"")).RunAsync("export", "--to", "markdown", "--output", "out");
        Assert.Equal("a.dib has changed since it ran, so cell 3 has no outputs; export with --run to run it again.", result.Error.TrimEnd());
        Assert.Contains("```text\n42\n```", Read("out/a.md"));
        Assert.DoesNotContain("```text\nend", Read("out/a.md"));
    }

    [Fact, Trait("Category", "Slow")]
    public async Task A_notebook_is_run_first_if_asked_and_several_forms_have_folders_of_their_own()
    {
        _asynclab.With("a.dib", Notebook + "\n#!csharp\nthrow new Exception(\"no luck\");");
        var result = await _asynclab.RunAsync("export", "a.dib", "--run", "--to", "ipynb", "--to", "markdown", "-o", "out", "--site", "site");
        Assert.Equal((1, "a.dib: its last run failed in cell 4."), (result.ExitCode, result.Error.TrimEnd()));
        Assert.Contains("[1/1] a.dib: failed in cell 4", result.Output);
        Assert.Contains("no luck", Read("out/markdown/a.md"));
        Assert.Contains("\"42\\n\"", Read("out/ipynb/a.ipynb"));
        Assert.True(File.Exists(_asynclab.PathOf("site/a.html")));
        Assert.Equal(0, (await _asynclab.RunAsync("export", "a.dib", "--to", "ipynb", "--site", "site")).ExitCode);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task Neither_a_finished_nor_a_stopped_export_leaves_anything_behind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows what processes were started with.");
        var program = Browser.InstalledChromium.Program;
        var temporary = Directory.CreateDirectory(_asynclab.PathOf("tmp")).FullName;
        _asynclab.Variables["ASYNCLAB_CHROMIUM"] = program;
        _asynclab.Variables["TMPDIR"] = temporary;
        _asynclab.With("quick.dib", "#!markdown\n# Quick").With("endless.dib", "#!html\n<script>while (true);</script>");

        var result = await _asynclab.RunAsync("export", "--to", "pdf", "quick.dib", "-o", "out");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("%PDF-", Read("out/quick.pdf"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary));

        using var process = _asynclab.Start("export", "--to", "pdf", "endless.dib", "-o", "out");
        await AsyncLabProcess.UntilAsync(process, () => BrowsersIn(temporary).Any());
        Process.Start("kill", ["-s", "TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        result = await AsyncLabProcess.EndAsync(process);
        Assert.Equal((130, "Stopped."), (result.ExitCode, result.Error.TrimEnd()));
        Assert.Empty(BrowsersIn(temporary));
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary));
        Assert.False(File.Exists(_asynclab.PathOf("out/endless.pdf")));
    }

    private string Read(string file) => File.ReadAllText(_asynclab.PathOf(file));

    // Linux shows what each process was started with.
    private static IEnumerable<string> BrowsersIn(string folder) => Directory.GetDirectories("/proc")
        .Select(p => Path.Combine(p, "cmdline"))
        .Where(f => Arguments(f).Contains(folder, StringComparison.Ordinal));

    private static string Arguments(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
