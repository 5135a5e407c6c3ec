using System.Globalization;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>A control group of Linux, as a container has one: cgroups(7), in the version that the system has.</summary>
internal sealed class ControlGroup : IDisposable
{
    private const string Root = "/sys/fs/cgroup";
    private const int Period = 100_000;

    private static readonly string[] Kinds = ["cpu", "memory", "pids"];

    private readonly List<string> _folders = [];

    /// <param name="memory">How many bytes its processes may use.</param>
    /// <param name="tasks">How many processes and threads it may have.</param>
    public ControlGroup(long memory, int tasks)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has control groups.");
        var name = $"asynclab-test-{Guid.NewGuid():N}";
        try
        {
            if (File.Exists($"{Root}/cgroup.controllers"))
                MakeTwo(name, memory, tasks);
            else
                MakeOne(name, memory, tasks);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Dispose();
            Assert.Skip($"Control groups cannot be made here: {e.Message}");
        }
    }

    /// <summary>Starts a program in it.</summary>
    public string[] Prefix => ["sh", "-c", $"for f in {string.Join(' ', _folders)}; do echo $$ >$f/cgroup.procs || exit; done; exec \"$@\"", "sh"];

    public void Dispose()
    {
        foreach (var folder in _folders.Where(Directory.Exists))
            Directory.Delete(folder);
    }

    // One CPU each: its share of a time.
    private void MakeTwo(string name, long memory, int tasks)
    {
        File.WriteAllText($"{Root}/cgroup.subtree_control", string.Join(' ', Kinds.Select(k => "+" + k)));
        Make($"{Root}/{name}", ("cpu.max", $"{Period} {Period}"), ("memory.max", $"{memory}"), ("pids.max", $"{tasks}"));
    }

    private void MakeOne(string name, long memory, int tasks)
    {
        Make($"{Root}/cpu/{name}", ("cpu.cfs_period_us", $"{Period}"), ("cpu.cfs_quota_us", $"{Period}"));
        Make($"{Root}/memory/{name}", ("memory.limit_in_bytes", memory.ToString(CultureInfo.InvariantCulture)));
        Make($"{Root}/pids/{name}", ("pids.max", $"{tasks}"));
    }

    private void Make(string folder, params (string File, string Value)[] limits)
    {
        Directory.CreateDirectory(folder);
        _folders.Add(folder);
        foreach (var (file, value) in limits)
            File.WriteAllText(Path.Combine(folder, file), value);
    }
}
