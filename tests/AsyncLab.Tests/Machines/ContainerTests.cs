namespace AsyncLab.Tests.Machines;

public sealed class ContainerTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("asynclab-test-");

    public ContainerTests() => Write("proc/meminfo", "MemTotal: 9000000 kB\nMemAvailable: 8000000 kB\n");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Without_limits_what_is_asked_for_is_tried()
    {
        Write("proc/self/cgroup", "0::/\n");
        Assert.Equal(Quantity.Count(10_000), Read().Cap(Model.Thread, 10_000).Units);
    }

    [Fact]
    public void The_number_of_processes_and_threads_that_a_container_grants_lowers_the_cap_and_is_the_reason()
    {
        Write("proc/self/cgroup", "0::/box/inner\n");
        Write("groups/box/pids.max", "200\n");
        Write("groups/box/pids.current", "100\n");
        Write("groups/box/inner/pids.max", "max\n");
        var cap = Read().Cap(Model.Thread, 10_000);
        Assert.Equal(Quantity.Count(80), cap.Units);
        Assert.Contains("allows 100", cap.Reason);
        Assert.True(Read().Cap(Model.DotNetProcess, 50).Units < Quantity.Count(10));
        Assert.Equal(Quantity.Count(1_000_000), Read().Cap(Model.Task, 1_000_000).Units);
    }

    [Theory]
    [InlineData("0::/\n", "groups/memory.max", "groups/memory.current", "groups/memory.stat", "inactive_file 1048576")]
    [InlineData("4:memory:/\n", "groups/memory/memory.limit_in_bytes", "groups/memory/memory.usage_in_bytes", "groups/memory/memory.stat", "total_inactive_file 1048576")]
    public void The_memory_that_a_container_grants_lowers_the_cap_and_is_the_reason(string table, string max, string current, string stat, string files)
    {
        Write("proc/self/cgroup", table);
        Write(max, $"{64 << 20}\n");
        Write(current, $"{33 << 20}\n");
        Write(stat, $"anon 5\n{files}\n");
        var cap = Read().Cap(Model.Thread, 10_000);
        Assert.Equal(Quantity.Bytes(32 << 20), Read().FreeMemory);
        Assert.InRange(cap.Units.Value, 500, 1_000);
        Assert.Contains("32 MiB", cap.Reason);
    }

    [Fact]
    public void The_memory_of_the_machine_is_a_limit_where_no_container_is()
    {
        Write("proc/meminfo", "MemAvailable: 1024 kB\n");
        Assert.InRange(Read().Cap(Model.Thread, 10_000).Units.Value, 1, 100);
    }

    private Container Read() => Container.Read(Path.Combine(_root.FullName, "proc"), Path.Combine(_root.FullName, "groups"));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
