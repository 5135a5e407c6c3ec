using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

/// <summary>Tags and parameters in a notebook's process that stays.</summary>
[Trait("Category", "Slow")]
public sealed class LiveTagTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-test-");
    private LiveNotebook? _live;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_live is not null)
            await _live.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_skipped_cell_does_not_run_and_does_not_count()
    {
        string[] cells = ["var x = 1;", "//| skip: true\nx = 2;", "Console.Write(x);"];
        Assert.Equal("1", (await RunAsync(0, cells)).Cells[2].Console());
        Assert.Equal(2, _live!.Kept);
        Assert.Equal("3", (await RunAsync(1, "var x = 1;", "//| skip: true\nx = 2;", "Console.Write(x + 2);")).Cells[2].Console());
    }

    [Fact]
    public async Task A_cell_that_fails_as_it_must_is_one_that_succeeded()
    {
        string[] cells = ["//| expect-error: true\nthrow new Exception(\"wanted\");", "Console.Write(2);"];
        var result = await RunAsync(0, cells);
        Assert.True(result.Cells[0].FailedAsExpected);
        Assert.Contains("wanted", result.Error().Message);
        Assert.Equal("2", (await RunAsync(1, cells)).Cells[1].Console());

        result = await RunAsync(0, "//| expect-error: true\nvar y = 1;", "2");
        Assert.Equal((CellStatus.Failed, CellStatus.NotRun), (result.Cells[0].Status, result.Cells[1].Status));
    }

    [Fact]
    public async Task A_cell_that_runs_longer_than_it_may_ends_the_process()
    {
        var result = await RunAsync(0, "1", "//| name: endless\n//| timeout: 200ms\nSystem.Threading.Thread.Sleep(-1);", "3");
        Assert.Contains("cell 2 (endless) ran longer than its limit of 200ms", result.Error().Message);
        Assert.True(result.Cells[1].ProcessEnded);
        Assert.True(_live!.HasEnded);
    }

    [Fact]
    public async Task A_cell_that_is_in_time_does_not_end_a_later_run()
    {
        string[] cells = ["//| timeout: 2s\nvar x = 1;", "System.Threading.Thread.Sleep(2500);"];
        Assert.True((await RunAsync(0, cells)).Succeeded);
        Assert.True((await RunAsync(1, cells)).Succeeded);
    }

    [Fact]
    public async Task Parameters_are_those_of_the_notebook_as_it_is_now()
    {
        var options = new RunOptions { Parameters = new Dictionary<string, string> { ["rounds"] = "12" } };
        Assert.Equal("12", (await RunAsync(options, 0, "//| name: parameters\nvar rounds = 5;", "Console.Write(rounds);")).Cells[1].Console());
        var result = await RunAsync(0, "//| name: parameters\nvar other = 1;\nvar rounds = 6;", "Console.Write(other + rounds);");
        Assert.Equal("13", result.Cells[1].Console());
        Assert.Equal("rounds", Assert.Single(result.Cells[0].Parameters).Name);
    }

    private Task<NotebookResult> RunAsync(int kept, params string[] cells) => RunAsync(RunOptions.Default, kept, cells);

    private async Task<NotebookResult> RunAsync(RunOptions options, int kept, params string[] cells)
    {
        var path = Path.Combine(_folder.FullName, "live.dib");
        var document = DibDocument.Parse(string.Join("\n", cells.Select(c => $"#!csharp\n\n{c}\n")), path);
        var result = new ResultBuilder(document);
        _live ??= new(Notebooks.HostCommand, path, options);
        await foreach (var e in _live.RunAsync(document, kept).WithCancellation(TestContext.Current.CancellationToken))
            result.Add(e);
        return result.Result;
    }
}
