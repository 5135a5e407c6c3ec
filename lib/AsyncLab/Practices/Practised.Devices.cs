namespace AsyncLab;

public sealed partial record Practised
{
    private static Moments ToMoments(Trial trial) => new(
        trial.Way.Name, Colour(trial),
        [.. ((string[])[Pressed, Handled, Ticked]).Select(row => (Texts.Get($"Moments_{row}"), trial.First(row)))]);

    private (string Label, string Colour, double Lost, string Words) ToShare(Trial trial)
    {
        var (lost, kept) = (trial[Practice.Measures[0]].Median, trial[Practice.Measures[1]].Median);
        var all = Quantity.Count(lost.Value + kept.Value);
        return (trial.Way.Name, Colour(trial), (lost / all).Value, Texts.Format("Practice_share", lost, all));
    }
}
