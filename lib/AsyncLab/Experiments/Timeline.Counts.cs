namespace AsyncLab;

public sealed partial record Timeline
{
    /// <summary>How many units had begun at each moment: what is missing to all of them waited in a queue.</summary>
    public Figure ToBegunFigure() => Counted("Begun", Texts.Format("Begun_title", Tracks.Max(t => t.Units)), t => t.Begun, t => t.Begun[^1].At);

    /// <summary>How many threads units held at each moment.</summary>
    public Figure ToHeldFigure() => Counted("Held", Texts.Get("Held_title"), t => t.Held, t => Quantity.Count(t.Held.Max(h => h.Count)));

    private Figure Counted(
        string kind, string title, Func<Track, IReadOnlyList<(Quantity At, int Count)>> counts, Func<Track, Quantity> found)
    {
        var finding = Texts.Format($"{kind}_finding", string.Join("; ", Tracks.Select(t => Texts.Format("Counted", t.Model, found(t)))));
        return Chart.Stairs(
            title, Texts.Get("Timeline_axis"), Texts.Get($"{kind}_axis"), finding, [.. Tracks.Select(t => (t.Model, counts(t)))]) with { Notes = Notes };
    }
}
