using System.Globalization;

namespace AsyncLab;

/// <summary>How much an experiment takes upon itself: what a sound number needs, or what a first look needs.</summary>
public static class Effort
{
    /// <summary>The environment variable that asks for a quick look when it is 1.</summary>
    public const string Variable = "ASYNCLAB_QUICK";

    internal const string Quick = "1";

    /// <summary>The environment variable that tells a worker how many rounds to measure.</summary>
    internal const string RoundsVariable = "ASYNCLAB_ROUNDS";

    private const int QuickRounds = 3;
    private const int QuickShare = 10;
    private const int FewUnits = 15;
    private const int FewOperations = 8;
    private const int QuickNeighbours = 8;

    /// <summary>Whether a quick look is asked for: fewer rounds, repetitions and units, so wider intervals.</summary>
    public static bool IsQuick => Environment.GetEnvironmentVariable(Variable) == Quick;

    /// <summary>How many rounds to measure where a sound number needs so many.</summary>
    public static int Rounds(int rounds) => IsQuick ? Math.Min(rounds, QuickRounds) : rounds;

    /// <summary>In how many rounds to measure what no claim rests on, where a sound number needs so many.</summary>
    public static int RoundsToLookAt(int rounds) => IsQuick ? 1 : rounds;

    /// <summary>In a worker: how many rounds to measure.</summary>
    internal static int RoundsAsked => int.TryParse(Environment.GetEnvironmentVariable(RoundsVariable), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1;

    /// <summary>How many of so many rounds one worker measures: for a quick look all, where that makes no difference.</summary>
    internal static int RoundsInOne(Request request, int rounds) => IsQuick && request is { IsRepeatable: true, IsBrief: false } ? rounds : 1;

    /// <summary>How many measurements may run at a time, where a quick look takes what disturbance there is.</summary>
    internal static int Neighbours => IsQuick ? Math.Min(Environment.ProcessorCount, 2) : 1;

    /// <summary>How many may run at a time that are mostly idle.</summary>
    internal static int IdleNeighbours => IsQuick ? QuickNeighbours : 1;

    /// <summary>At which places to measure where a sound line needs these: for a quick look at its ends.</summary>
    internal static IReadOnlyList<int> Places(IReadOnlyList<int> all) => IsQuick && all.Count > 2 ? [all[0], all[^1]] : all;

    /// <summary>How many operations to ask for at once where a sound number needs so many: for a quick look half of them, if that are still some.</summary>
    public static int Operations(int units) => IsQuick ? Math.Min(units, Math.Max(units / 2, FewOperations)) : units;

    /// <summary>With how many units to measure where a sound number needs so many: for a quick look no more than a tenth of the most that make sense in that model.</summary>
    public static int Units(int units, Model model) => IsQuick ? Math.Min(units, Math.Max(model.Most / QuickShare, FewUnits)) : units;
}
