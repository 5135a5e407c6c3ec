using System.Globalization;

namespace AsyncLab.Cli;

/// <summary>
/// The limits below which a notebook does not run: the runtime keeps a file open for each assembly, and has threads of its own.
/// Without them it would end anywhere, with a message about anything, or wait for ever.
/// </summary>
internal static class LeastLimits
{
    private static readonly Limit[] All =
    [
        new("Max open files", Least: 200, "may have only {0} files open; a run needs {1}. Raise the limit (ulimit -n) and run again."),
        new("Max processes", Least: 40, "may have only {0} processes and threads; a run needs {1}. Raise the limit (ulimit -u) and run again."),
    ];

    /// <summary>Why nothing can run here, in a sentence that says what to do; null if it can, or the system is not Linux and does not tell.</summary>
    public static string? Problem() => Problem("/proc/self/limits", Environment.IsPrivilegedProcess);

    /// <summary>The same, where the limits stand in this file.</summary>
    internal static string? Problem(string file, bool isAdministrator)
    {
        if (!File.Exists(file))
            return null;
        var lines = File.ReadAllLines(file);
        foreach (var limit in All)
        {
            // The administrator may have as many processes as there are.
            if (Hard(lines, limit.Name) is { } most && most < limit.Least && !(isAdministrator && limit == All[1]))
                return "This program " + string.Format(CultureInfo.InvariantCulture, limit.Sentence, most, limit.Least);
        }

        return null;
    }

    // The name, the soft limit, which the runtime raises, and the hard one.
    private static int? Hard(string[] lines, string name) =>
        lines.FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var hard, ..]
        && int.TryParse(hard, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null;

    private sealed record Limit(string Name, int Least, string Sentence);
}
