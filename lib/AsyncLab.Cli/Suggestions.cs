using System.CommandLine;

namespace AsyncLab.Cli;

/// <summary>Answers the shells, which ask with the directive <c>[suggest]</c> what could be typed next.</summary>
internal static class Suggestions
{
    private const string Directive = "[suggest";

    public static bool AreWanted(string[] arguments) => arguments is [var first, ..] && first.StartsWith(Directive, StringComparison.Ordinal);

    /// <summary>Prints them, one a line.</summary>
    public static Task<int> PrintAsync(string[] arguments, IEnumerable<Command> commands)
    {
        // Only such a command knows the directive; its name comes from the assembly and is not the one that is typed.
        var root = new RootCommand();
        root.Aliases.Add("asynclab");
        foreach (var command in commands) root.Add(command);
        return root.Parse(arguments).InvokeAsync();
    }
}
