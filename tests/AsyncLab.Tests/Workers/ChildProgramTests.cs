using System.Diagnostics;

namespace AsyncLab.Tests.Workers;

public sealed class ChildProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-child-");

    [Fact]
    public async Task A_child_writes_the_file_and_says_so_even_if_nobody_talks_to_it()
    {
        var path = Path.Combine(_folder.FullName, "example.txt");
        using var child = Process.Start(ChildProgram.WriteFile(path, "a \"text\" of µ"))!;
        child.StandardInput.Close();
        Assert.Contains("example.txt", await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, "a \"text\" of µ"), (child.ExitCode, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
