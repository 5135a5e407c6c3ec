namespace AsyncLab.Cli;

/// <summary>The hidden command <c>host</c>, the inside of a notebook's process.</summary>
internal static class HostCommand
{
    public const string Name = "host";

    /// <summary>The command line that starts this program again as a host.</summary>
    public static IReadOnlyList<string> CommandLine { get; } =
        Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet"
            ? [Environment.ProcessPath!, typeof(HostCommand).Assembly.Location, Name]
            : [Environment.ProcessPath!, Name];
}
