using System.Globalization;

namespace AsyncLab;

/// <summary>How many more processes and threads the kernel and the user's own limit allow: proc(5), RLIMIT_NPROC of getrlimit(2).</summary>
internal static class TaskLimits
{
    private const string Administrator = "0";
    private const string LimitOfUser = "Max processes";

    /// <summary>How many; without end, where nobody says.</summary>
    /// <param name="proc">The folder in which the kernel tells of processes.</param>
    public static double Free(string proc) => Math.Min(FreeOfSystem(proc), FreeOfUser(proc));

    private static double FreeOfSystem(string proc)
    {
        var kernel = Path.Combine(proc, "sys", "kernel");
        // "0.11 2.24 7.36 1/345 12345": how many of how many run.
        var all = Text(Path.Combine(proc, "loadavg")).Split(' ', '/') is [_, _, _, _, var number, ..] ? Number(number) : 0;
        return Math.Min(Number(Text(Path.Combine(kernel, "threads-max"))), Number(Text(Path.Combine(kernel, "pid_max")))) - all;
    }

    // It counts whatever the user has anywhere, and spares the administrator.
    private static double FreeOfUser(string proc)
    {
        var limit = Lines(Path.Combine(proc, "self", "limits")).Where(l => l.StartsWith(LimitOfUser, StringComparison.Ordinal))
            .Select(l => Number(Words(l[LimitOfUser.Length..]).FirstOrDefault(""))).FirstOrDefault(double.PositiveInfinity);
        var user = UserOf(Path.Combine(proc, "self"));
        return user is null or Administrator || double.IsInfinity(limit) ? double.PositiveInfinity
            : limit - Directory.EnumerateDirectories(proc).Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0]) && UserOf(d) == user).Sum(Threads);
    }

    private static string? UserOf(string process) => Fact(process, "Uid:");

    private static double Threads(string process) => Fact(process, "Threads:") is { } threads ? Number(threads) : 0;

    private static string? Fact(string process, string name) =>
        Lines(Path.Combine(process, "status")).Where(l => l.StartsWith(name, StringComparison.Ordinal)).Select(l => Words(l[name.Length..])[0]).FirstOrDefault();

    private static string[] Words(string line) => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static double Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : double.PositiveInfinity;

    private static string[] Lines(string file) => Text(file).Split('\n');

    // A process may end while we look.
    private static string Text(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllText(file).Trim() : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
