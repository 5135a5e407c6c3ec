namespace AsyncLab.Tests.Machines;

public class DiskTests
{
    [Fact]
    public void Temporary_files_are_on_a_file_system_with_a_name() =>
        Assert.Matches(@"of the kind \S+[.,]", Disk.OfTemporaryFiles.ToString());

    [Theory]
    [InlineData("ext4", false)]
    [InlineData("tmpfs", true)]
    public void One_in_memory_is_no_disk_and_says_what_to_do(string format, bool isMemory)
    {
        Assert.Equal(isMemory, new Disk(format).IsMemory);
        Assert.Equal(isMemory, new Disk(format).ToString().Contains("TMPDIR", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_kind() =>
        Assert.Equal("?", Disk.Of(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}")).Format);
}
