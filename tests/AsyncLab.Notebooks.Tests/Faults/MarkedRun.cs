using System.Diagnostics;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>A run whose processes can be told from all others.</summary>
/// <param name="process">The command.</param>
/// <param name="temporary">The folder that it was given for temporary files.</param>
/// <param name="mark">The value of the variable that all its processes inherit.</param>
internal sealed class MarkedRun(Process process, DirectoryInfo temporary, string mark) : IDisposable
{
    /// <summary>The variable.</summary>
    public const string Variable = "MARK_OF_RUN";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    // The runtime's own files: it makes them before a program has its say.
    private static readonly string[] OfRuntime = ["clr-debug-pipe-", "dotnet-diagnostic-"];

    private readonly Family _family = new($"{Variable}={mark}");

    public Process Process => process;

    /// <summary>How many processes it has now.</summary>
    public int Members => _family.Look().Count;

    /// <summary>How many files and folders lie in its temporary folder now.</summary>
    public int TemporaryFiles => temporary.EnumerateFileSystemInfos().Count();

    /// <summary>Kills a process of this role: the first that is there after a random time, at a random moment of the next third of a second.</summary>
    /// <returns>Whether there was one before the run came to its end.</returns>
    public async Task<bool> KillAsync(Role role, Random random, Task ended)
    {
        var (clock, earliest) = (Stopwatch.StartNew(), TimeSpan.FromSeconds(3 * random.NextDouble()));
        while (!ended.IsCompleted)
        {
            var victims = _family.Look().Where(m => m.Role == role).ToList();
            if (victims.Count > 0 && clock.Elapsed >= earliest && await TryKillAsync(victims[random.Next(victims.Count)].Id, random))
                return true;
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        return false;
    }

    /// <summary>What is left of the run when its processes have had the time to end, in sentences.</summary>
    public async Task<IReadOnlyList<string>> LeftAsync(TimeSpan patience)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < patience && Left().Any();)
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        return [.. Left()];
    }

    public void Dispose()
    {
        foreach (var left in _family.Look())
            Try(() => Process.GetProcessById(left.Id).Kill());
        process.Dispose();
        if (temporary.Exists)
            temporary.Delete(recursive: true);
    }

    private IEnumerable<string> Left()
    {
        foreach (var member in _family.Look())
            yield return $"the process {member.Id} ({member.Role}) lives on";
        foreach (var file in temporary.EnumerateFileSystemInfos().Where(f => !OfRuntime.Any(n => f.Name.StartsWith(n, StringComparison.Ordinal))))
            yield return $"{file.FullName} is left";
        foreach (var folder in _family.Folders.Where(Directory.Exists))
            yield return $"{folder} is left";
        foreach (var memory in _family.SharedMemory)
            yield return $"{memory} of shared memory is left";
        if (_family.OpenPorts is > 0 and var ports)
            yield return $"{ports} ports are open";
    }

    private static async Task<bool> TryKillAsync(int id, Random random)
    {
        await Task.Delay(random.Next(330), TestContext.Current.CancellationToken);
        return Try(() => Process.GetProcessById(id).Kill());
    }

    // It may have ended by itself.
    private static bool Try(Action kill)
    {
        try
        {
            kill();
            return true;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
