using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Tests.Assistance;

public class LoadingTests
{
    [Fact]
    public async Task Who_runs_a_notebook_does_not_load_what_only_helps_to_write_one()
    {
        IReadOnlyList<string> host = [DotnetCommand.Path, "exec", Path.Combine(AppContext.BaseDirectory, "AsyncLab.Cli.dll"), "host"];
        var path = Path.Combine(AssistedNotebook.Folder, "loaded.dib");

        var shown = new List<string>();
        await foreach (var e in NotebookProcess.RunAsync(host, path, RunOptions.Default, TestContext.Current.CancellationToken))
            shown.Add(e.ToString());

        Assert.Contains(shown, s => s.Contains("Microsoft.CodeAnalysis.CSharp.Scripting", StringComparison.Ordinal));
        Assert.DoesNotContain(shown, s => s.Contains("Workspaces", StringComparison.Ordinal) || s.Contains("Features", StringComparison.Ordinal));
    }
}
