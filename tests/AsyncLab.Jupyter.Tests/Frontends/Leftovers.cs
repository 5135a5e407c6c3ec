using System.Diagnostics;
using System.Globalization;
using AsyncLab.Jupyter.Messages;

namespace AsyncLab.Jupyter.Tests.Frontends;

/// <summary>What a kernel may leave behind: the process of its cells, one that a cell has started, and temporary files.</summary>
internal sealed class Leftovers
{
    private const string Start = "File.WriteAllText(Path.GetTempFileName(), \"left\"); (System.Diagnostics.Process.Start(\"sleep\", \"1000\").Id, Environment.ProcessId).ToString()";

    private readonly string _folder;
    private readonly IReadOnlyList<int> _processes;

    private Leftovers(string folder, IReadOnlyList<int> processes) => (_folder, _processes) = (folder, processes);

    public static Leftovers Of(RunningKernel kernel)
    {
        var text = kernel.Frontend.Run(Start).Shown[^1].Content.GetProperty("data").Text("text/plain");
        var processes = text.Trim('(', ')').Split(", ").Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        Assert.All(processes, id => Assert.True(Lives(id)));
        return new(kernel.Folder, processes);
    }

    public void AssertGone()
    {
        Assert.True(SpinWait.SpinUntil(() => !_processes.Any(Lives), RunningKernel.Patience), "A process is left.");
        Assert.True(SpinWait.SpinUntil(() => Files().SequenceEqual(["connection.json"]), RunningKernel.Patience), string.Join(", ", Files()));
    }

    private IEnumerable<string?> Files() => Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName);

    private static bool Lives(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
