using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Runs;
using AsyncLab.Notebooks.Tests.Execution;

namespace AsyncLab.Notebooks.Tests.Cli;

/// <summary>All notebooks of a folder of fixtures, run once by the command.</summary>
public abstract class FixtureRun : IAsyncLifetime
{
    private readonly AsyncLabProcess _asynclab = new();

    protected abstract string Folder { get; }

    internal CommandResult Result { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Result = await _asynclab.RunAsync("run", Execution.Notebooks.Fixture(Folder), "--output", _asynclab.PathOf("out"));

    /// <summary>What a notebook showed.</summary>
    public NotebookResult Of(string name)
    {
        var log = _asynclab.PathOf($"out/.runs/{Path.GetFileNameWithoutExtension(name)}.jsonl");
        return SavedRun.Read(log)!.Of(DibDocument.Load(Execution.Notebooks.Fixture(Path.Combine(Folder, name)))).Result;
    }

    public string PageOf(string name) => File.ReadAllText(_asynclab.PathOf($"out/{Path.GetFileNameWithoutExtension(name)}.html"));

    public ValueTask DisposeAsync()
    {
        _asynclab.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

public sealed class OthersRun : FixtureRun
{
    protected override string Folder => "others";
}

/// <summary>What notebooks written for .NET Interactive use: it shows the same here, or a sentence says what to do.</summary>
[Trait("Category", "Slow")]
public sealed class OthersTests(OthersRun run) : IClassFixture<OthersRun>
{
    [Theory]
    [MemberData(nameof(ShownInBothHosts.Cells), MemberType = typeof(ShownInBothHosts))]
    [InlineData("about.dib", 1, "text/html", "AsyncLab.Notebooks")]
    [InlineData("about.dib", 1, "text/html", "C# 13")]
    [InlineData("time.dib", 1, "text/html", "42")]
    [InlineData("time.dib", 1, "text/plain", "Wall time: ")]
    [InlineData("page-functions.dib", 1, "text/html", "<style>.loud { color: red }</style>")]
    [InlineData("formatter.dib", 2, "text/html", "<em>Berlin</em>")]
    [InlineData("documents.dib", 5, "text/html", "2")]
    [InlineData("documents.dib", 6, "text/html", "4")]
    [InlineData("documents.dib", 6, "text/html", "6")]
    public void A_feature_shows_what_NET_Interactive_shows(string notebook, int cell, string mimeType, string content)
    {
        var result = run.Of(notebook);
        Assert.True(result.Succeeded, string.Concat(result.Cells.SelectMany(c => c.Outputs).OfType<ErrorOutput>()));
        Assert.Contains(result.Cells[cell - 1].Outputs.OfType<DisplayOutput>(), o => o.MimeType == mimeType && o.Content.Contains(content, StringComparison.Ordinal));
    }

    [Fact]
    public void A_display_as_last_expression_is_shown_once() =>
        Assert.Equal([new DisplayOutput("text/plain", "at the end")], run.Of("display-function.dib").Cells[2].Outputs);

    [Fact]
    public void A_display_can_be_updated_later_and_keeps_its_place()
    {
        Assert.Equal(
            [new DisplayOutput("text/plain", "100 %"), new ConsoleOutput("working\n", false), new DisplayOutput("text/plain", "beside it")],
            run.Of("display-update.dib").Cells[0].Outputs);
        Assert.Contains("100 %", run.PageOf("display-update.dib"));
        Assert.DoesNotContain("<pre class=\"display\">0 %", run.PageOf("display-update.dib"));
    }

    [Fact]
    public void An_asynchronous_sequence_can_be_read_and_shown()
    {
        var result = run.Of("async-enumerable.dib");
        Assert.Equal("11\n22\n33\n", result.Cells[1].Console());
        Assert.True(result.Succeeded);
        Assert.Single(result.Cells[2].Outputs.OfType<DisplayOutput>());
    }

    [Theory]
    [InlineData("console-input.dib", 4, "nobody sits at a notebook that runs by itself; assign the text in the cell instead")]
    [InlineData("ask.dib", 3, "Kernel.GetInputAsync asks the reader, and nobody sits at a notebook that runs by itself; assign the value in a cell instead")]
    [InlineData("kernel-api.dib", 3, "KernelInvocationContext belongs to the kernels of .NET Interactive")]
    [InlineData("kernel-root.dib", 3, "Root belongs to the kernels of .NET Interactive")]
    [InlineData("set.dib", 3, "#!set hands a value from one language to another, and this engine runs C# alone; assign the value in a csharp cell")]
    [InlineData("share.dib", 3, "#!share hands a value")]
    [InlineData("value.dib", 5, "#!value keeps a text for other languages")]
    [InlineData("value-cell.dib", 3, "In cell 1, write the text as a string of C#")]
    [InlineData("connect.dib", 3, "#!connect connects to another engine")]
    [InlineData("other-magic.dib", 3, "#!lsmagic is not known to this engine. It knows")]
    [InlineData("header-with-space.dib", 5, "#!markdown begins a cell only where the line is #!markdown and nothing else")]
    [InlineData("pwsh.dib", 7, "it cannot run a cell in pwsh. In cell 2, rewrite the code in C#, or start its program with System.Diagnostics.Process")]
    [InlineData("javascript.dib", 7, "In cell 2, put the script into an html cell")]
    [InlineData("sql.dib", 7, "In cell 2, ask the database from C#")]
    [InlineData("kql.dib", 7, "In cell 2, ask the database from C#")]
    [InlineData("http.dib", 7, "In cell 2, ask the server from C#")]
    [InlineData("newer-csharp.dib", 3, "Cells are C# 13")]
    public void What_the_engine_cannot_do_is_said_in_one_sentence_with_its_line_and_what_to_do(string notebook, int line, string sentence)
    {
        var error = run.Of(notebook).Error();
        Assert.StartsWith($"{notebook}:{line}:", error.Message);
        Assert.Contains(sentence, error.Message);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Contains($"{notebook}: failed in cell", run.Result.Output);
    }
}
