using System.Globalization;
using AsyncLab.Notebooks.Tests.Execution;

namespace AsyncLab.Notebooks.Tests.Preview;

/// <summary>What is left of a preview that has ended, however it did.</summary>
[Trait("Category", "Slow")]
public sealed class PreviewEndTests : IDisposable
{
    private const string Children = """
        #!csharp
        var child = System.Diagnostics.Process.Start("sleep", "300");
        System.IO.File.WriteAllText(System.IO.Path.GetTempFileName(), "left behind");
        System.IO.File.WriteAllText("temporary", System.IO.Path.GetTempPath());
        System.IO.File.WriteAllText("ids", Environment.ProcessId + " " + child.Id);
        """;

    private readonly PreviewProcess _preview = new();

    public void Dispose() => _preview.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task The_end_leaves_no_process_and_no_temporary_file(string signal)
    {
        StartedProcess.SkipWhereItIgnores(signal);
        var ids = await StartChildrenAsync();
        Assert.Equal(0, await _preview.SignalAsync(signal));
        await AssertEndedAsync(ids);
        await AssertNothingTemporaryIsLeftAsync(ids);
        Assert.Empty(Directory.EnumerateFiles(_preview.PathOf("book"), "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_preview_that_is_killed_leaves_no_process_of_a_notebook()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows whose child an orphan was.");
        var ids = await StartChildrenAsync();
        await _preview.SignalAsync("KILL");
        await AssertEndedAsync(ids);
        await AssertNothingTemporaryIsLeftAsync(ids);
    }

    [Fact]
    public async Task A_run_that_was_interrupted_leaves_the_page_of_the_run_before()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        await _preview.With("a.dib", "#!csharp\n\"whole\"").StartAsync("a.dib");
        await _preview.PrintsAsync("a.dib: succeeded");
        _preview.With("a.dib", "#!csharp\n\"whole\"\n#!csharp\nSystem.IO.File.WriteAllText(\"began\", \"\");\nSystem.Threading.Thread.Sleep(-1);");
        await _preview.UntilAsync(() => File.Exists(_preview.PathOf("began")));
        Assert.Equal(0, await _preview.SignalAsync("TERM"));
        var page = File.ReadAllText(_preview.PathOf("book/a.html"));
        Assert.Contains(">whole<", page);
        Assert.DoesNotContain("failed", page);
        Assert.DoesNotContain("preview.js", page);
    }

    private async Task<IReadOnlyList<int>> StartChildrenAsync()
    {
        await _preview.With("a.dib", Children).StartAsync("a.dib");
        await _preview.PrintsAsync("a.dib: succeeded");
        return [.. File.ReadAllText(_preview.PathOf("ids")).Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
    }

    private static Task AssertEndedAsync(IReadOnlyList<int> ids)
    {
        Assert.NotEmpty(ids);
        return Waiting.UntilAsync(() => !ids.Any(StartedProcess.IsAlive), "A process is left.", seconds: 10);
    }

    private async Task AssertNothingTemporaryIsLeftAsync(IReadOnlyList<int> ids)
    {
        var folder = File.ReadAllText(_preview.PathOf("temporary"));
        Assert.NotEqual(Path.GetTempPath(), folder);
        await Waiting.UntilAsync(() => !Directory.Exists(folder), $"{folder} is left.", seconds: 10);
        Assert.All(ids, id => Assert.Empty(Directory.EnumerateFiles(Path.GetTempPath(), $"*-{id}-*")));
    }
}
