namespace AsyncLab.Cli.Preview;

/// <summary>What the command <c>preview</c> says of itself.</summary>
internal static class PreviewHelp
{
    public const string Text = """
        Shows notebooks in a browser while you write them: the page follows the file.

        Words that you change are shown at once. When you change code, the first changed cell and all cells after it run.
        The cells before it do not: the notebook's process stays, and its variables get back the values that those cells
        gave them. The objects in the variables are not copied. A list to which a later cell has added stays longer. With
        --fresh every change of code runs the notebook from its first cell on, in a new process. That also happens when
        another package or library is referred to, and when the cell that runs was changed and does not end soon.

        Only this machine can open the pages. The last runs are shown first. A notebook runs at the start if it has not run
        since its code was changed.

        Exit codes:
          0    ended by Ctrl-C or by a signal to end
          2    wrong use: an unknown option, a missing path, no notebook found, a port that is in use
          3    a file is not a notebook
        """;
}
