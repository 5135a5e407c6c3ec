namespace AsyncLab.Cli.Preview;

/// <summary>What the command <c>preview</c> says of itself.</summary>
internal static class PreviewHelp
{
    public const string Command = """
        Shows notebooks in a browser while you write them: the page follows the file.

        Examples:
          asynclab preview                            shows the folder 'notebooks', here or above
          asynclab preview notebooks/03-queues.dib    shows one chapter
          asynclab preview --no-run                   shows the last runs and runs nothing

        Exit codes:
          0    ended by Ctrl-C or by a signal to end
          2    wrong use: an unknown option, a missing path, no notebook found, a port that is in use
          3    a file is not a notebook, or a tag in it is wrong
        """;

    public const string NoRun = "Runs nothing: words follow the file, outputs stay those of the last run. " +
        "Without it, a notebook runs at the start if it has not run since its code was changed.";

    public const string Fresh = "Runs a notebook from its first cell on, in a new process, whenever its code has changed. " +
        "Without it, the first changed cell and those after it run, in the process that ran the cells before them: " +
        "variables get back the values that those cells gave them, but objects are not copied, " +
        "so a list to which a later cell has added stays longer. A new process is also started when the notebook refers " +
        "to other packages or libraries or one of them was built anew, when a cell ended its process or ran longer than its tag 'timeout' allows, " +
        "and when a cell that runs was changed and does not end within 5 s.";
}
