namespace AsyncLab.Cli;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int CellFailed = 1;
    public const int WrongUse = 2;
    public const int UnreadableNotebook = 3;
    public const int Interrupted = 130;

    public const string Help = """
        Exit codes:
          0    every cell of every notebook succeeded
          1    a cell failed, or the time was up
          2    wrong use: an unknown option or parameter, a missing path, no notebook found
          3    a file is not a notebook, or a tag in it is wrong
          130  stopped by Ctrl-C or by a signal to end
        """;
}
