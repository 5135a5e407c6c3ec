namespace AsyncLab;

/// <summary>Where temporary files are kept, and so what is measured when files are.</summary>
/// <param name="Format">The kind of file system, as the system names it: ext4, NTFS, apfs, tmpfs.</param>
public sealed record Disk(string Format)
{
    private static readonly string[] InMemory = ["tmpfs", "ramfs"];

    /// <summary>That of the folder for temporary files.</summary>
    public static Disk OfTemporaryFiles { get; } = Of(Path.GetTempPath());

    /// <summary>Whether it keeps its files in memory, so that there is no disk to wait for.</summary>
    public bool IsMemory => InMemory.Contains(Format);

    /// <summary>The disk of a folder; if the system does not tell its kind, it is a question mark.</summary>
    public static Disk Of(string folder)
    {
        try
        {
            return new(new DriveInfo(folder).DriveFormat);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new("?");
        }
    }

    /// <summary>What it is, and if it is no disk, what to do.</summary>
    public override string ToString() => Texts.Format(IsMemory ? "Disk_in_memory" : "Disk", Format);
}
