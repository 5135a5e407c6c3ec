using AsyncLab.Notebooks.Tests.Book;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>What a run needs is not there: a sentence says so, and which.</summary>
[Trait("Category", "Slow")]
public sealed class ScarcityTests : IDisposable
{
    private const string Loud = "#!markdown\n# Loud\n#!csharp\nnew string('x', 3_000_000)";

    private const string Measures = "#!csharp\n#!import setup.dib\n#!csharp\nawait Experiment.CompareAsync([Model.Sequential], rounds: 1)";

    private readonly AsyncLabProcess _asynclab = new();

    [Fact]
    public async Task A_disk_without_room_for_the_site_is_told()
    {
        _asynclab.With("a.dib", Loud).With("book/.keep", "").Under = Circumstances.WithMounts($"mount -t tmpfs -o size=1m none '{_asynclab.PathOf("book")}'");
        AssertSentence(2, await _asynclab.RunAsync("run", "a.dib"), "The web site cannot be written: No space left on device", "Choose another folder with --output.");
    }

    [Fact]
    public async Task On_a_full_disk_the_old_page_stays_and_nothing_half_written()
    {
        var (book, kept) = (_asynclab.PathOf("book"), Directory.CreateDirectory(_asynclab.PathOf("kept")).FullName);
        // The command runs twice; only the first time there is room.
        _asynclab.With("a.dib", Loud).With("book/.keep", "").With("twice.sh", $"""
            "$@" >/dev/null || exit
            cp '{book}/a.html' '{kept}'
            dd if=/dev/zero of='{book}/filler' bs=4k 2>/dev/null
            "$@" --force
            code=$?
            ls -AR '{book}' >'{kept}/list'
            cmp '{book}/a.html' '{kept}/a.html' && exit $code
            """);
        _asynclab.Under = [.. Circumstances.WithMounts($"mount -t tmpfs -o size=20m none '{book}'"), "sh", _asynclab.PathOf("twice.sh")];
        var result = await _asynclab.RunAsync("run", "a.dib");

        AssertSentence(2, result, "The web site cannot be written: No space left on device");
        Assert.DoesNotContain(".tmp", File.ReadAllText(Path.Combine(kept, "list")));
    }

    [Fact]
    public async Task A_folder_for_the_site_that_is_read_only_is_told()
    {
        _asynclab.With("a.dib", "#!csharp\n1").With("book/.keep", "").Under = Circumstances.WithMounts($"mount -t tmpfs -o ro none '{_asynclab.PathOf("book")}'");
        AssertSentence(2, await _asynclab.RunAsync("run", "a.dib"), "The web site cannot be written: Read-only file system", "Choose another folder with --output.");
    }

    [Fact]
    public async Task A_folder_for_a_new_chapter_that_is_read_only_is_told()
    {
        _asynclab.With("notebooks/.keep", "").Under = Circumstances.WithMounts($"mount -t tmpfs -o ro none '{_asynclab.PathOf("notebooks")}'");
        AssertSentence(2, await _asynclab.RunAsync("new", "notebooks/01-first.dib", "--title", "First"), "Read-only file system");
    }

    [Theory]
    [InlineData("ro", "Read-only file system")]
    [InlineData("nr_inodes=1", "No space left on device")]
    public async Task A_folder_for_temporary_files_that_takes_none_is_told(string mount, string reason)
    {
        var folder = _asynclab.PathOf("temporary");
        _asynclab.Variables["TMPDIR"] = folder;
        _asynclab.With("a.dib", "#!csharp\n1").With("temporary/.keep", "").Under = Circumstances.WithMounts($"mount -t tmpfs -o {mount} none '{folder}'");
        AssertSentence(2, await _asynclab.RunAsync("run", "a.dib"), $"Temporary files cannot be written to '{folder}/': {reason}", "or name another folder in the variable TMPDIR.");
    }

    [Fact]
    public async Task A_cell_that_finds_no_room_for_its_files_fails_with_what_the_system_said()
    {
        var folder = _asynclab.PathOf("temporary");
        _asynclab.Variables["TMPDIR"] = folder;
        _asynclab.With("a.dib", "#!csharp\nSystem.IO.File.WriteAllBytes(System.IO.Path.GetTempFileName(), new byte[1 << 20]);").With("temporary/.keep", "")
            .Under = Circumstances.WithMounts($"mount -t tmpfs -o size=64k none '{folder}'");
        var result = await _asynclab.RunAsync("run", "a.dib");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("No space left on device", result.Output);
        Assert.Contains("No space left on device", File.ReadAllText(_asynclab.PathOf("book/a.html")));
    }

    [Fact]
    public async Task Where_no_turn_can_be_taken_it_is_measured_without_one()
    {
        var data = _asynclab.PathOf("data");
        _asynclab.Variables["XDG_DATA_HOME"] = data;
        _asynclab.With("setup.dib", File.ReadAllText(Path.Combine(Chapters.Folder, "setup.dib"))).With("data/.keep", "")
            .With("a.dib", Measures)
            .Under = Circumstances.WithMounts($"mount -t tmpfs none '{data}' && mkdir '{data}/asynclab' && touch '{data}/asynclab/measuring.turn' && mount -o remount,ro '{data}'");
        var result = await _asynclab.RunAsync("run", "a.dib", "--quick", "--timeout", "60s");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(100)]
    public async Task A_limit_on_open_files_that_is_too_low_is_told(int limit)
    {
        _asynclab.With("a.dib", "#!csharp\n1").Under = Circumstances.WithLimit("nofile", limit);
        AssertSentence(2, await _asynclab.RunAsync("run", "a.dib"), $"This program may have only {limit} files open; a run needs 200. Raise the limit (ulimit -n) and run again.");
    }

    [Fact]
    public async Task With_as_many_open_files_as_it_asks_for_a_notebook_measures()
    {
        _asynclab.With("setup.dib", File.ReadAllText(Path.Combine(Chapters.Folder, "setup.dib"))).With("a.dib", Measures).Under = Circumstances.WithLimit("nofile", 200);
        var result = await _asynclab.RunAsync("run", "a.dib", "--quick");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    public void Dispose() => _asynclab.Dispose();

    private static void AssertSentence(int code, CommandResult result, params string[] words)
    {
        Assert.True(result.ExitCode == code, $"{result.ExitCode}: {result.Output}{result.Error}");
        Assert.All(words, w => Assert.Contains(w, result.Error));
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }
}
