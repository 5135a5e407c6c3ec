using System.Globalization;

namespace AsyncLab.Tests.Workers;

/// <summary>The processes that come from this one, read from /proc.</summary>
internal static class Descendants
{
    public static IReadOnlyList<int> OfThisProcess()
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Parent: ParentOf(id)))
            .ToArray();
        var found = new List<int> { Environment.ProcessId };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(parents.Where(p => p.Parent == found[i]).Select(p => p.Id));
        return found[1..];
    }

    /// <summary>The same, as soon as there are so many of them, and a little later.</summary>
    public static async Task<IReadOnlyList<int>> AtLeastAsync(int count)
    {
        await Waiting.UntilAsync(() => OfThisProcess().Count >= count, $"There are fewer than {count} processes.", seconds: 20);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        return OfThisProcess();
    }

    /// <summary>Whether there is such a process that has not ended; one that has ended may be waiting for its parent to notice.</summary>
    public static bool IsRunning(int id) => Status(id) is [var state, ..] && state != "Z";

    private static int ParentOf(int id) => Status(id) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0;

    // "pid (name) state ppid …": a name may contain anything, also a parenthesis.
    private static string[] Status(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
