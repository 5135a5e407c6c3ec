namespace AsyncLab.Cli;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int CellFailed = 1;
    public const int SomethingFound = 1;
    public const int WrongUse = 2;
    public const int UnreadableNotebook = 3;
    public const int Interrupted = 130;

    public const string Help = """
        Exit codes:
          0    every cell of every notebook succeeded
          1    a cell failed, or the time was up
          2    wrong use: an unknown option or parameter, a missing path, no notebook found;
               or there is no place for files, or the system refused a process
          3    a file is not a notebook, or a tag in it is wrong
          130  stopped by Ctrl-C or by a signal to end
        """;

    public const string CheckHelp = """
        Exit codes:
          0    nothing was found
          1    something was found
          2    wrong use: an unknown option or rule, a missing path, no notebook found
          130  stopped by Ctrl-C or by a signal to end
        """;

    public const string ShortHelp = """
        Exit codes:
          0    done
          2    wrong use; the message says what to do
        """;
}
