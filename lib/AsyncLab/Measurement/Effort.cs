namespace AsyncLab;

/// <summary>How much an experiment takes upon itself: what a sound number needs, or what a first look needs.</summary>
public static class Effort
{
    /// <summary>The environment variable that asks for a quick look when it is 1.</summary>
    public const string Variable = "ASYNCLAB_QUICK";

    private const int QuickRounds = 3;
    private const int QuickUnits = 100_000;

    /// <summary>Whether a quick look is asked for: fewer rounds and repetitions, so wider intervals.</summary>
    public static bool IsQuick => Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>How many rounds to measure where a sound number needs so many.</summary>
    public static int Rounds(int rounds) => IsQuick ? Math.Min(rounds, QuickRounds) : rounds;

    /// <summary>With how many units to measure where a sound number needs so many.</summary>
    public static int Units(int units) => IsQuick ? Math.Min(units, QuickUnits) : units;
}
