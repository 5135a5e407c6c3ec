using System.Text.Json;

namespace AsyncLab.Jupyter.Tests;

/// <summary>Notebooks that the command exports, run by Jupyter with this kernel.</summary>
public class NbclientTests
{
    private const string BookVariable = "ASYNCLAB_TEST_BOOK";

    [Fact]
    public async Task An_exported_notebook_shows_in_jupyter_what_it_shows_in_a_run()
    {
        using var jupyter = await Jupyter.WithKernelAsync("nbclient");
        File.Copy(Jupyter.PathOfFixture("kinds.dib"), jupyter.PathOf("kinds.dib"));
        await SucceedAsync(jupyter.AsyncLabAsync("export", "kinds.dib", "--to", "ipynb", "--output", "out", "--run"));
        await SucceedAsync(jupyter.PythonAsync("execute_notebooks.py", jupyter.PathOf(""), jupyter.PathOf("out/kinds.ipynb")));
        var (run, executed) = (Kinds(jupyter.PathOf("out/kinds.ipynb")), Kinds(jupyter.PathOf("out/executed-kinds.ipynb")));
        Assert.Equal(run, executed);
        Assert.Contains("stream stdout", executed[0]);
        Assert.Contains("error CS0029", executed);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task Every_chapter_of_the_book_shows_in_jupyter_what_it_shows_in_a_run()
    {
        using var jupyter = await Jupyter.WithKernelAsync("nbclient");
        jupyter.Variables["ASYNCLAB_QUICK"] = "1";
        var notebooks = Path.GetFullPath("../../../../../notebooks", AppContext.BaseDirectory);
        await SucceedAsync(jupyter.AsyncLabAsync(["export", notebooks, "--to", "ipynb", "--output", "out", .. Book()]));
        var chapters = Directory.GetFiles(jupyter.PathOf("out"), "*.ipynb").Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(chapters);
        await SucceedAsync(jupyter.PythonAsync("execute_notebooks.py", [notebooks, .. chapters]));
        Assert.All(chapters, c => Assert.Equal(Kinds(c), Kinds(Path.Combine(Path.GetDirectoryName(c)!, "executed-" + Path.GetFileName(c)))));
    }

    private static string[] Book() => Environment.GetEnvironmentVariable(BookVariable) is { Length: > 0 } book ? ["--site", book] : ["--run"];

    private static async Task SucceedAsync(Task<Ended> program)
    {
        var result = await program;
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    // A picture is what a browser drew of an output for the file; what is displayed and what is a result are one in it.
    private static List<string> Kinds(string file)
    {
        using var notebook = JsonDocument.Parse(File.ReadAllText(file));
        return [.. notebook.RootElement.GetProperty("cells").EnumerateArray().Where(c => c.GetProperty("cell_type").GetString() == "code")
            .Select(c => string.Join("; ", c.GetProperty("outputs").EnumerateArray().Select(Kind).Distinct().Order(StringComparer.Ordinal)))];
    }

    private static string Kind(JsonElement output) => output.GetProperty("output_type").GetString() switch
    {
        "stream" => $"stream {output.GetProperty("name").GetString()}",
        "error" => $"error {output.GetProperty("ename").GetString()}",
        _ => string.Join(' ', output.GetProperty("data").EnumerateObject().Select(d => d.Name).Where(n => n is not ("image/png" or "text/vnd.mermaid")).Order(StringComparer.Ordinal)),
    };
}
