using Microsoft.Win32.SafeHandles;

namespace AsyncLab;

/// <summary>A step on one page of a file that is gone when it is closed, also when the process is killed.</summary>
internal sealed class FileStep : Repeatable
{
    /// <summary>How its name begins.</summary>
    public const string Prefix = "asynclab-page-";

    private const int PageBytes = 4096;

    private readonly SafeFileHandle _file;
    private readonly byte[] _page = new byte[PageBytes];
    private readonly Action<SafeFileHandle, byte[]> _step;

    public FileStep(Action<SafeFileHandle, byte[]> step)
    {
        _step = step;
        var path = Path.Combine(Folder, $"{Prefix}{Guid.NewGuid():N}");
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        // Windows deletes it when the process ends; elsewhere a file may go while it is open.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        RandomAccess.Write(_file, _page, 0);
    }

    /// <summary>Where it is. What is mounted on /tmp may live in RAM, and never reach a disk: file-hierarchy(7).</summary>
    public static string Folder => OperatingSystem.IsLinux() && Directory.Exists("/var/tmp") ? "/var/tmp" : Path.GetTempPath();

    /// <summary>Reads a page that the system has in its cache.</summary>
    public static void Read(SafeFileHandle file, byte[] page) => RandomAccess.Read(file, page, 0);

    /// <summary>Writes a page and waits until the device has it (fsync).</summary>
    public static void WriteThrough(SafeFileHandle file, byte[] page)
    {
        RandomAccess.Write(file, page, 0);
        RandomAccess.FlushToDisk(file);
    }

    public override Task RepeatAsync(int times)
    {
        for (var i = 0; i < times; i++)
            _step(_file, _page);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }
}
