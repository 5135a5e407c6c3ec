namespace AsyncLab;

/// <summary>The same thing measured again and again: the repetitions within each process, and the values that are taken from them.</summary>
/// <param name="Model">What was measured.</param>
/// <param name="Rounds">The repetitions of each round, which is a process.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Spread(Model Model, IReadOnlyList<Samples> Rounds) : IDisplayable
{
    /// <summary>The value of each round: the median of its repetitions.</summary>
    public Samples Values => new(Rounds[0].Unit, [.. Rounds.Select(r => r.Median.Value)]);

    /// <summary>The distance from the smallest repetition to the largest, as a part of the median.</summary>
    public string Width
    {
        get
        {
            var (low, high) = (Rounds.Min(r => r.Min), Rounds.Max(r => r.Max));
            return $"{Quantity.Count(Math.Round(100 * ((high - low) / Values.Median).Value))} %";
        }
    }

    /// <summary>A row a round with its repetitions and their median, and a row with those medians; on a linear axis.</summary>
    public Figure ToFigure()
    {
        var rows = Rounds.Select((r, i) => (Label: Texts.Format("Spread_round", i + 1), Samples: r)).Append((Label: Texts.Get("Spread_all"), Samples: Values)).ToArray();
        var figure = Chart.Dots(
            Texts.Format("Spread_title", Model), Texts.Get("Spread_axis"), Texts.Format("Spread_finding", Values.Median, Values.MedianInterval, Width),
            [.. rows.Select(r => Series.Of(Model, [(1, r.Samples)]) with { Label = r.Label })]);
        figure.Layout["xaxis"] = Axis.Linear(Texts.Get("Spread_axis"), Values.Unit, [.. Rounds.SelectMany(r => r.Values)]);
        return figure with { Table = new(Texts.Columns("Round", "Median", "Interval", "Min", "Max", "Repetitions"), figure.Table.Rows) };
    }

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();
}
