namespace AsyncLab;

/// <summary>How long something else waited for a thread of the pool while operations went on, by how they were asked for.</summary>
/// <param name="Rows">The ways: blocking calls in the pool, awaited calls, and awaited timers.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record PoolWait(IReadOnlyList<PoolWait.Row> Rows) : IDisplayable
{
    private static readonly Quantity Soon = Quantity.Time(TimeSpan.FromMilliseconds(1));

    /// <summary>What was done, in a word or two.</summary>
    public required string Operation { get; init; }

    /// <summary>For how many times as large a part of their time there was no thread beside blocking calls as beside awaited ones.</summary>
    public Ratio Spared() => new(Model.ThreadPool, Model.EventLoop, Rows[0].Share.DividedBy(Rows[1].Share))
    {
        Label = Texts.Format("PoolWait_ratio", Operation, Runtime.DotNet.Family),
    };

    /// <summary>Every wait on a logarithmic axis, the longest of each way with its number.</summary>
    public Figure ToFigure() => Chart.Strips(
        Texts.Format("PoolWait_title", Operation), Texts.Get("PoolWait_axis"),
        string.Join("; ", Rows.Select(r => Texts.Format("PoolWait_finding", r.Name, r.Waits.Max))) + ".",
        [.. Rows.Select(r => Series.Of(r.Model, [(0, r.Waits)]) with { Label = r.Name })], $"{Soon}", Soon);

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();

    /// <summary>One way.</summary>
    /// <param name="Name">What the reader calls it.</param>
    /// <param name="Model">How the figure draws it.</param>
    /// <param name="Waits">Every wait of every round.</param>
    /// <param name="Share">The longest wait of each round, in the time that it took from there until all operations were done.</param>
    public sealed record Row(string Name, Model Model, Samples Waits, Samples Share);
}
