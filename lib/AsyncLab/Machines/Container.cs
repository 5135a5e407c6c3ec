using System.Globalization;

namespace AsyncLab;

/// <summary>
/// What the control groups of this process, and so a container, leave it: cgroups(7), the kernel's "Control Group v2".
/// Outside Linux, and where none is set, the limits of the system.
/// </summary>
/// <param name="FreeTasks">How many more processes and threads there may be.</param>
/// <param name="FreeMemory">How much more memory there may be, in bytes.</param>
internal sealed record Container(Quantity FreeTasks, Quantity FreeMemory)
{
    // The session and its system live beside what is tried.
    private const double ForUs = 0.8;

    /// <summary>What is left now.</summary>
    public static Container Current => Read("/proc", "/sys/fs/cgroup");

    /// <summary>What is left now, as these folders tell.</summary>
    public static Container Read(string proc, string groups)
    {
        var memory = FreeSystemMemory(proc);
        var tasks = TaskLimits.Free(proc);
        foreach (var folder in Folders(proc, groups))
        {
            tasks = Math.Min(tasks, Number(folder, "pids.max") - Used(folder, "pids.current"));
            memory = Math.Min(memory, Number(folder, "memory.max", "memory.limit_in_bytes")
                - Used(folder, "memory.current", "memory.usage_in_bytes") + Reclaimable(folder));
        }

        return new(Quantity.Count(tasks), Quantity.Bytes(memory));
    }

    /// <summary>Whether all these can be measured at the same time without harm to others.</summary>
    public bool Fits(IReadOnlyCollection<Request> requests) =>
        requests.Sum(r => (double)r.Units * r.Model.Tasks) <= FreeTasks.Value * ForUs
        && requests.Sum(r => r.Units * r.Model.Allowance.Value) <= FreeMemory.Value * ForUs;

    /// <summary>How many units of a model can be tried without harm to others, and why no more.</summary>
    public Wall Cap(Model model, int asked)
    {
        var byTasks = model.Tasks == 0 ? double.PositiveInfinity : Math.Floor(FreeTasks.Value * ForUs / model.Tasks);
        var byMemory = Math.Floor(FreeMemory.Value * ForUs / model.Allowance.Value);
        var units = Quantity.Count(Math.Max(1, Math.Min(asked, Math.Min(byTasks, byMemory))));
        return new(model, units,
            units.Value >= asked ? Texts.Format("Wall_none", units)
            : byTasks < byMemory ? Texts.Format("Wall_container", units, FreeTasks)
            : Texts.Format("Wall_granted", units, FreeMemory));
    }

    // A group has no more than any group above it has.
    private static IEnumerable<string> Folders(string proc, string groups)
    {
        var table = Path.Combine(proc, "self", "cgroup");
        if (!File.Exists(table))
            yield break;
        foreach (var fields in File.ReadLines(table).Select(l => l.Split(':', 3)).Where(f => f.Length == 3))
        {
            // In version 1 each kind of limit is a tree of its own; in version 2 there is one, without a name.
            var root = fields[1].Length == 0 ? groups : Path.Combine(groups, fields[1]);
            for (var path = fields[2].Trim('/'); ; path = Path.GetDirectoryName(path) ?? "")
            {
                yield return Path.Combine(root, path);
                if (path.Length == 0)
                    break;
            }
        }
    }

    private static double FreeSystemMemory(string proc)
    {
        var table = Path.Combine(proc, "meminfo");
        return !File.Exists(table)
            ? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes
            : File.ReadLines(table).Where(l => l.StartsWith("MemAvailable:", StringComparison.Ordinal))
                .Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024)
                .FirstOrDefault(double.PositiveInfinity);
    }

    private static double Number(string folder, params string[] names)
    {
        var file = names.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists);
        return file is not null && double.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var number) ? number : double.PositiveInfinity;
    }

    private static double Used(string folder, params string[] names) => Number(folder, names) is var used && double.IsFinite(used) ? used : 0;

    // Files that were read lately count as memory, and are given up when it is needed.
    private static double Reclaimable(string folder)
    {
        var file = Path.Combine(folder, "memory.stat");
        return !File.Exists(file) ? 0 : File.ReadLines(file).Select(l => l.Split(' '))
            .Where(f => f[0] is "inactive_file" or "total_inactive_file").Select(f => double.Parse(f[1], CultureInfo.InvariantCulture))
            .DefaultIfEmpty().Max();
    }
}
