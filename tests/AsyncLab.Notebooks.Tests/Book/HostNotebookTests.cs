using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Book;

/// <summary>The notebooks that are meant for one other host: they lie beside the book and are no part of it.</summary>
public sealed class HostNotebookTests : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new();

    public static TheoryData<string> Notebooks => [.. Directory.GetFiles(Path.Combine(Chapters.Folder, "dotnet-interactive"), "*.dib")];

    [Theory, MemberData(nameof(Notebooks))]
    public async Task What_only_its_host_can_run_is_skipped_and_the_rest_is_fine(string notebook)
    {
        var result = await _asynclab.RunAsync("check", notebook);
        Assert.Equal((0, ""), (result.ExitCode, string.Join('\n', result.Output.Split('\n').Where(l => l.EndsWith(']')))));
        Assert.Contains("//| skip: true\n#r \"nuget: ", await File.ReadAllTextAsync(notebook, TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Notebooks))]
    public async Task The_book_is_checked_without_it(string notebook)
    {
        var result = await _asynclab.RunAsync("check", Chapters.Folder, "--format", "json");
        Assert.DoesNotContain(Path.GetFileName(notebook), result.Output);
        // With the setup, which all of them import.
        Assert.Contains($"\"notebooks\": {Directory.GetFiles(Chapters.Folder, "*.dib").Length}", result.Output);
    }

    public void Dispose() => _asynclab.Dispose();
}
