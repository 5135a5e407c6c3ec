namespace AsyncLab;

/// <summary>How long it takes to send a message, by the distance of the server: with every command awaited, and with commands sent together.</summary>
/// <param name="Sent">What was measured, ascending in the delay.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Pipelining(IReadOnlyList<SentMail> Sent) : IDisplayable
{
    /// <summary>How many recipients the message had.</summary>
    public Quantity Recipients { get; init; }

    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many times the delay of an answer is contained in the time of a message, where the delay is largest: the round trips, and a little for the work.</summary>
    /// <param name="runtime">Where the client runs.</param>
    /// <param name="together">Whether it sends commands together.</param>
    /// <returns>Null if that was not measured.</returns>
    public Quantity? RoundTrips(Runtime runtime, bool together) =>
        Sent.Where(s => s.Model.Runtime == runtime && s.Together == together).MaxBy(s => s.Delay) is { } far
            ? Quantity.Count(Math.Round((far.Time.Median / Quantity.Time(far.Delay)).Value, 1)) : null;

    /// <summary>The time of a message against the delay of an answer: the steeper, the more round trips.</summary>
    public Figure ToFigure()
    {
        var lines = Sent.GroupBy(s => (s.Model, s.Together)).ToArray();
        var finding = string.Join("; ", lines.Select(g => Texts.Format("Pipelining_finding", NameOf(g.First()), RoundTrips(g.Key.Model.Runtime, g.Key.Together)))) + ".";
        return Chart.Straight(
            Texts.Format("Pipelining_title", Recipients), Texts.Get("Pipelining_delay"), Texts.Get("Pipelining_axis"), finding,
            [.. lines.Select(g => ToSeries(g.Key.Model, [.. g]))], "Way", "Delay").WithNotes(Notes);
    }

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();

    private static Series ToSeries(Model model, SentMail[] sent) =>
        new(NameOf(sent[0]), Palette.Colour(sent[0].Together ? 6 : 4), model.Runtime == Runtime.CPython ? "square" : "circle",
            [.. sent.Select(s => (s.Delay.TotalNanoseconds, s.Time))])
        {
            Dash = Palette.Dash(model),
        };

    private static string NameOf(SentMail sent) =>
        Texts.Format(sent.Together ? "Pipelining_together" : "Pipelining_stepwise", sent.Model.Runtime.Family);
}

/// <summary>How long it took to send a message.</summary>
/// <param name="Model">The runtime of the client, and how it waited.</param>
/// <param name="Together">Whether it sent commands together.</param>
/// <param name="Delay">How long after a question the server sent its answer.</param>
/// <param name="Time">From the connection to the goodbye.</param>
public sealed record SentMail(Model Model, bool Together, TimeSpan Delay, Samples Time);
