namespace AsyncLab;

public sealed partial record Timeline
{
    /// <summary>How many units had begun at each moment: what is missing to all of them waited in a queue.</summary>
    public Figure ToBegunFigure() => ToStairs(
        Texts.Format("Begun_title", Tracks.Max(t => t.Units)), Texts.Get("Begun_axis"),
        Texts.Format("Begun_finding", Join(t => t.Begun[^1].At)), t => t.Begun);

    /// <summary>How many threads had been put to work at each moment.</summary>
    public Figure ToThreadsFigure() => ToStairs(
        Texts.Get("Joined_title"), Texts.Get("Joined_axis"), Texts.Format("Joined_finding", Join(t => t.Threads)), t => t.Joined);

    private string Join(Func<Track, Quantity> found) =>
        string.Join("; ", Tracks.Select(t => Texts.Format("Counted", t.Model, found(t))));

    private Figure ToStairs(string title, string axis, string finding, Func<Track, IReadOnlyList<(Quantity At, int Count)>> counts) =>
        Chart.Stairs(
            title, Texts.Get("Timeline_axis"), axis, finding, [.. Tracks.Select(t => (t.Model, counts(t)))],
            Tracks.Max(t => t.Duration)).WithNotes(Notes);
}
