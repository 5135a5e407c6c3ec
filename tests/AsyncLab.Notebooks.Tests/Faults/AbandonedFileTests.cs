using System.Diagnostics;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>What a killed command left is removed by the next one, and nothing else is.</summary>
public sealed class AbandonedFileTests : IDisposable
{
    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task What_a_killed_process_had_written_of_a_file_goes_when_the_file_is_written()
    {
        _asynclab.With($"a.html.{Dead()}.tmp", "half").With($"b.html.{Dead()}.tmp", "")
            .With($"a.html.{ParentOfAll}.tmp", "").With("a.html.draft.tmp", "");
        await AtomicFile.WriteAsync(_asynclab.PathOf("a.html"), "whole", TestContext.Current.CancellationToken);

        Assert.Equal("whole", File.ReadAllText(_asynclab.PathOf("a.html")));
        Assert.Equal(4, Directory.GetFiles(_asynclab.PathOf(".")).Length);
        Assert.DoesNotContain(Directory.GetFiles(_asynclab.PathOf(".")), f => f.EndsWith(".tmp", StringComparison.Ordinal) && File.ReadAllText(f) == "half");
    }

    [Fact]
    public void The_temporary_folders_of_killed_processes_are_removed_and_those_of_others_are_not()
    {
        var ours = TemporaryFolder.Create("test");
        try
        {
            var name = ours.Name.Split('.');
            string[] abandoned = [$"asynclab-test-{Dead()}.{name[1]}", $"asynclab-run-{Dead()}.{name[1]}"];
            string[] kept = [ours.Name, $"asynclab-test-{Dead()}.{name[1].Split('-')[0]}9-abcdef", "asynclab-test-abcdef", $"asynclab-run-{ParentOfAll}.{name[1]}", $"x-{abandoned[0]}"];
            foreach (var folder in abandoned.Concat(kept))
                _asynclab.With($"{folder}/inside/file", "");
            TemporaryFolder.RemoveAbandoned(_asynclab.PathOf("."));

            Assert.Equal(kept.Order(), Directory.GetDirectories(_asynclab.PathOf(".")).Select(Path.GetFileName).Order());
        }
        finally
        {
            ours.Delete();
        }
    }

    [Fact, Trait("Category", "Slow")]
    public async Task A_command_that_is_killed_leaves_no_temporary_files_not_even_the_runtimes_own()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the runtime makes none.");
        _asynclab.Variables["TMPDIR"] = Directory.CreateDirectory(_asynclab.PathOf("temporary")).FullName;
        using var process = _asynclab.With("a.dib", "#!csharp\nSystem.IO.File.WriteAllText(\"begun\", \"\");\nSystem.Threading.Thread.Sleep(-1);").Start("run", "a.dib");
        await Waiting.UntilAsync(() => File.Exists(_asynclab.PathOf("begun")));
        process.Kill();

        await Waiting.UntilAsync(() => !Directory.EnumerateFileSystemEntries(_asynclab.PathOf("temporary")).Any(), "Something stays.", seconds: 10);
    }

    public void Dispose() => _asynclab.Dispose();

    private const int ParentOfAll = 1;

    // The number of a process that has ended.
    private static int Dead()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.Id;
    }
}
