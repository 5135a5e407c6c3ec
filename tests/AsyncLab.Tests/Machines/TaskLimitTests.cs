namespace AsyncLab.Tests.Machines;

public sealed class TaskLimitTests : IDisposable
{
    private readonly DirectoryInfo _proc = Directory.CreateTempSubdirectory("asynclab-test-");

    public void Dispose() => _proc.Delete(recursive: true);

    [Fact]
    public void Where_nobody_says_there_is_no_limit() => Assert.Equal(double.PositiveInfinity, TaskLimits.Free(_proc.FullName));

    [Fact]
    public void The_kernel_has_so_many_numbers_and_some_are_taken()
    {
        Write("sys/kernel/threads-max", "5000\n");
        Write("sys/kernel/pid_max", "4096\n");
        Write("loadavg", "0.11 2.24 7.36 1/345 12345\n");
        Assert.Equal(4096 - 345, TaskLimits.Free(_proc.FullName));
    }

    [Theory]
    [InlineData("1000", 100 - 7)]
    [InlineData("0", double.PositiveInfinity)]
    public void A_user_may_have_so_many_in_all_and_the_administrator_as_many_as_there_are(string user, double free)
    {
        Write("self/limits", "Limit                     Soft Limit           Hard Limit           Units     \nMax processes             100                  200                  processes \n");
        Write("self/status", $"Name:\tx\nUid:\t{user}\t{user}\t{user}\t{user}\n");
        Write("10/status", $"Uid:\t{user}\t0\t0\t0\nThreads:\t3\n");
        Write("11/status", $"Uid:\t{user}\t0\t0\t0\nThreads:\t4\n");
        Write("12/status", "Uid:\t77\t77\t77\t77\nThreads:\t50\n");
        Assert.Equal(free, TaskLimits.Free(_proc.FullName));
    }

    [Fact]
    public void A_user_without_a_limit_has_none()
    {
        Write("self/limits", "Max processes             unlimited            unlimited            processes \n");
        Write("self/status", "Uid:\t1000\t1000\t1000\t1000\n");
        Assert.Equal(double.PositiveInfinity, TaskLimits.Free(_proc.FullName));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_proc.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
