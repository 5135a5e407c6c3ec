namespace AsyncLab;

/// <summary>Which model to take on this machine, by the kind of work and the number of units.</summary>
/// <param name="Choices">A choice for each kind of work, runtime and number of units.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Decision(IReadOnlyList<Choice> Choices) : IDisplayable
{
    /// <summary>What is missing or doubtful, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Decides from measured times.</summary>
    /// <param name="work">
    /// For each kind of work how long its units take. Models come the lightest first, and among them the sequential one,
    /// with any number of units: one after the other, twice as many take twice as long.
    /// </param>
    public static Decision Between(params IReadOnlyList<(string Name, Sweep Times)> work) => new([.. work.SelectMany(Choose)])
    {
        Notes = [.. work.SelectMany(w => w.Times.Notes).Distinct()],
    };

    /// <summary>The choice for a number of units of one kind of work; null if the runtime was not measured.</summary>
    public Choice? For(string work, int units, Runtime runtime) =>
        Choices.FirstOrDefault(c => c.Work == work && c.Units == units && c.Model.Runtime == runtime);

    /// <summary>A grid of kinds of work and numbers of units: the model to take, and what it gains.</summary>
    public Figure ToFigure()
    {
        int[] units = [.. Choices.Select(c => c.Units).Distinct().Order()];
        var rows = Choices.GroupBy(c => (c.Work, c.Model.Runtime)).Select(row => (
            Texts.Format("Decision_row", row.Key.Work, row.Key.Runtime.Family),
            (IReadOnlyList<(Quantity, string)?>)[.. units.Select(n => row.FirstOrDefault(c => c.Units == n) is { } choice ? Cell(choice) : ((Quantity, string)?)null)]));
        var best = Choices.MaxBy(c => c.Gain)!;
        return Chart.Heat(
            Texts.Get("Decision_title"), Texts.Get("Axis_units"),
            Texts.Format("Decision_finding", best, best.Gain, Quantity.Count(best.Units), best.Work, best.Model.Runtime.Family),
            [.. units.Select(n => Quantity.Count(n).ToString())], [.. rows], ToTable()).WithNotes(Notes);
    }

    /// <summary>The figure; if nothing could be decided, the notes that say why.</summary>
    public string ToHtml() => Choices.Count > 0 ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes(Notes));

    private Table ToTable() => new(
        Texts.Columns("Work", "Runtime", "Units", "Model", "Time", "Gain"),
        [.. Choices.Select(c => (string[])[c.Work, c.Model.Runtime.Name, Quantity.Count(c.Units).ToString(), $"{c}", $"{c.Time}", $"{c.Gain}"])]);

    private static IEnumerable<Choice> Choose((string Name, Sweep Times) work) =>
        from runtime in work.Times.Points.GroupBy(p => p.Model.Runtime)
        from units in runtime.Select(p => p.Units).Distinct().Order()
        select Choice.Among(work.Name, [.. runtime], units) into choice
        where choice is not null
        select choice;

    private static (Quantity, string) Cell(Choice choice) => (choice.Gain, $"{choice}<br>{choice.Gain}");
}
