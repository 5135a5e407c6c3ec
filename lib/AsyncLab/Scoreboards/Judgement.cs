namespace AsyncLab;

/// <summary>A claim and a runtime: the verdict that a chapter saved, or why there is none.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Runtime">The runtime.</param>
/// <param name="Verdict">The verdict, if there is one.</param>
/// <param name="Missing">Why there is none, in half a sentence.</param>
internal sealed record Judgement(Claim Claim, Runtime Runtime, SavedVerdict? Verdict, string Missing = "")
{
    /// <summary>Of several ratios those that decide: the nearest to the threshold, or where it depends, the lowest and the highest.</summary>
    public IReadOnlyList<SavedRatio> Deciding => Verdict!.Outcome == Outcome.Depends
        ? [Verdict.Ratios.MinBy(r => r.Median)!, Verdict.Ratios.MaxBy(r => r.Median)!]
        : [Verdict.Ratios.MinBy(r => Math.Abs(Math.Log(r.Median / Verdict.Threshold)))!];

    /// <summary>Whether it was measured here, on this machine as it is now.</summary>
    public bool IsOurs => Verdict is { IsOurs: true };

    /// <summary>Where it was measured, if not here.</summary>
    public string Elsewhere => IsOurs ? "" : Texts.Format("Board_another", Verdict!.Machine.Cpu, Verdict.Machine.GrantedCores, Verdict.Machine.System);

    /// <summary>How long ago it was judged.</summary>
    public string Age(DateTimeOffset now)
    {
        var age = now - Verdict!.When;
        return age.TotalMinutes < 2 ? Texts.Get("Age_now")
            : age.TotalHours < 2 ? Texts.Format("Age_minutes", (int)age.TotalMinutes)
            : age.TotalDays < 2 ? Texts.Format("Age_hours", (int)age.TotalHours)
            : Texts.Format("Age_days", (int)age.TotalDays);
    }
}
