using System.Diagnostics;
using System.Globalization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>
/// How much memory the objects of a notebook may take. A cell that wants more gets an <see cref="OutOfMemoryException"/>, and
/// the machine stays usable. What native code and other processes take does not count.
/// </summary>
internal static class MemoryLimit
{
    // The runtime reads them when it starts (https://learn.microsoft.com/dotnet/core/runtime-config/garbage-collector). They take hexadecimal numbers.
    private const string Bytes = "DOTNET_GCHeapHardLimit";
    private const string Percent = "DOTNET_GCHeapHardLimitPercent";

    // As much as the runtime itself allows where the memory of a container is limited.
    private const int DefaultPercent = 75;

    // The notebook's process only, not those that its cells start: whoever compares these wants them as they are.
    private const string GivenVariable = "ASYNCLAB_NOTEBOOK_MEMORY_LIMIT";

    // From 0 to 1000, the first to go. With this, a process without a tenth of the memory stays behind one with two thirds of it.
    private const string Sacrifice = "500";

    /// <summary>Tells how much memory a cell could have.</summary>
    public static string Sentence => string.Create(CultureInfo.InvariantCulture,
        $"The objects of this notebook may take {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0.0##} GB.");

    /// <summary>Gives a process that is to be started its limit, unless its user has set one for all programs of .NET.</summary>
    /// <param name="start">The process.</param>
    /// <param name="limit">The limit in bytes; null for three quarters of the memory of the machine or the container.</param>
    public static void GiveTo(ProcessStartInfo start, long? limit)
    {
        var isGiven = start.Environment.Keys.Any(n => n.Contains("_GCHeapHardLimit", StringComparison.OrdinalIgnoreCase));
        if (isGiven && limit is null)
            return;

        start.Environment[GivenVariable] = "1";
        start.Environment[limit is null ? Percent : Bytes] = (limit ?? DefaultPercent).ToString("X", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// In a notebook's process: takes the limit away from those that cells start; and where the memory of the whole machine
    /// comes to its end, the system ends this process before others.
    /// </summary>
    public static void KeepToThisProcess()
    {
        if (Environment.GetEnvironmentVariable(GivenVariable) is not null)
        {
            foreach (var name in (string[])[GivenVariable, Bytes, Percent])
                Environment.SetEnvironmentVariable(name, null);
        }

        if (!OperatingSystem.IsLinux())
            return;

        try
        {
            File.WriteAllText("/proc/self/oom_score_adj", Sacrifice);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then the system chooses as it likes.
        }
    }
}
