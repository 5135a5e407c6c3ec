using System.Diagnostics;
using AsyncLab.Notebooks.Preview;

namespace AsyncLab.Notebooks.Tests.Preview;

public sealed class FileWatchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asynclab-test-");
    private readonly FileWatch _watch = new();
    private readonly string _file;

    public FileWatchTests()
    {
        _file = Path.Combine(_folder.FullName, "a.dib");
        File.WriteAllText(_file, "before");
        _watch.Add(_folder.FullName);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _watch.Dispose();
        _folder.Delete(recursive: true);
    }

    public static TheoryData<string, Action<string>> Editors => new()
    {
        { "truncates and writes", file => File.WriteAllText(file, "another") },
        { "writes beside and renames", file => { File.WriteAllText(file + "~", "another"); File.Move(file + "~", file, overwrite: true); } },
        { "renames the old one away", file => { File.Move(file, file + "~"); File.WriteAllText(file, "another"); File.Delete(file + "~"); } },
        { "deletes first", file => { File.Delete(file); File.WriteAllText(file, "another"); } },
    };

    [Theory]
    [MemberData(nameof(Editors), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_an_editor_saves_is_noticed(string editor, Action<string> save)
    {
        var before = FileStamps.OfFiles([_file]);
        save(_file);
        await _watch.NextAsync(Cancellation);
        Assert.True(before != FileStamps.OfFiles([_file]), editor);
    }

    [Fact]
    public async Task A_writer_that_takes_several_steps_is_waited_for()
    {
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 50; i++)
                File.AppendAllText(_file, "x");
        }, Cancellation);
        await _watch.NextAsync(Cancellation);
        Assert.Equal("before".Length + 50, new FileInfo(_file).Length);
        await writing;
    }

    [Fact]
    public async Task A_folder_that_cannot_be_watched_is_looked_at_now_and_then()
    {
        using var watch = new FileWatch();
        watch.Add(Path.Combine(_folder.FullName, "missing"));
        var clock = Stopwatch.StartNew();
        await watch.NextAsync(Cancellation);
        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_missing_or_empty_file_is_perhaps_being_written()
    {
        Assert.False(FileStamps.IsUnfinished(_file));
        File.WriteAllText(_file, "");
        Assert.True(FileStamps.IsUnfinished(_file));
        File.Delete(_file);
        Assert.True(FileStamps.IsUnfinished(_file));
    }

    [Fact]
    public void What_a_link_leads_to_is_watched()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        var link = Path.Combine(_folder.FullName, "link.dib");
        File.CreateSymbolicLink(link, _file);
        var before = FileStamps.OfFiles([link]);
        File.AppendAllText(_file, "more");
        Assert.NotEqual(before, FileStamps.OfFiles([link]));

        File.Delete(_file);
        File.CreateSymbolicLink(_file, link);
        Assert.Equal("none", FileStamps.OfFiles([link]));
    }
}
