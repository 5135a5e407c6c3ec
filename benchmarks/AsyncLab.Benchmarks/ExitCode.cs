namespace AsyncLab.Benchmarks;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Differs = 1;
    public const int WrongUse = 2;

    public const string Help = """
        Exit codes:
          0    all measurements agree
          1    some differ, or a run failed
          2    wrong use
        """;
}
