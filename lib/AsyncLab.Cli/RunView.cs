using AsyncLab.Notebooks.Runs;
using Spectre.Console;

namespace AsyncLab.Cli;

/// <summary>What the user sees of a run.</summary>
internal interface IRunView
{
    /// <summary>Shows what <paramref name="run"/> reports until it ends.</summary>
    Task ShowAsync(Func<Task> run);

    void Started(NotebookProgress notebook);

    void CellStarted(NotebookProgress notebook, int cell, TimeSpan elapsed);

    void CellProgressed(NotebookProgress notebook, int cell, int percent);

    void Ended(NotebookProgress notebook, NotebookRun run);
}

internal static class RunView
{
    /// <summary>A live display on a terminal, plain lines in a file, a pipe or a build server.</summary>
    public static IRunView ForThisConsole()
    {
        var console = AnsiConsole.Console;
        var isLive = !Console.IsOutputRedirected && console.Profile.Capabilities is { Interactive: true, Ansi: true };
        return isLive ? new LiveView(console) : new PlainView(Console.Out);
    }
}
