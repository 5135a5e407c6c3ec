namespace AsyncLab.Jupyter.Assistance;

/// <summary>Compares names with what was typed of them.</summary>
internal static class NameMatching
{
    /// <summary>How well a name fits.</summary>
    public static NameMatch Rank(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal))
            return NameMatch.Exact;

        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return NameMatch.OtherCase;

        return name.Contains(typed, StringComparison.OrdinalIgnoreCase) || Capitals(name).StartsWith(typed, StringComparison.OrdinalIgnoreCase)
            ? NameMatch.Loose
            : NameMatch.None;
    }

    private static string Capitals(string name) => string.Concat(name.Where((c, i) => i == 0 || char.IsUpper(c)));
}
