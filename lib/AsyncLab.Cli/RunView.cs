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

    /// <summary>The cell that runs wrote text to the console.</summary>
    void CellPrinted(string text);

    void Ended(NotebookProgress notebook, NotebookRun run);

    /// <summary>The notebook need not run.</summary>
    void Unchanged(NotebookProgress notebook);
}

internal static class RunView
{
    /// <summary>A live display on a terminal, plain lines in a file, a pipe or a build server.</summary>
    public static IRunView ForThisConsole() => Console.IsOutputRedirected ? new PlainView(Console.Out) : ForTerminal();

    // In a method of its own, so that the library that draws is not loaded where nothing is drawn.
    private static IRunView ForTerminal() =>
        AnsiConsole.Console is { Profile.Capabilities: { Interactive: true, Ansi: true } } console ? new LiveView(console) : new PlainView(Console.Out);
}
