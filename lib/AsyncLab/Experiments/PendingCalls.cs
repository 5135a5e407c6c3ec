namespace AsyncLab;

/// <summary>What calls hold, whose names say that they are asynchronous, as long as they cannot be completed.</summary>
/// <param name="Calls">The calls.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record PendingCalls(IReadOnlyList<PendingCall> Calls) : IDisplayable
{
    private static readonly string Free = Palette.Colour(6);
    private static readonly string Behind = Palette.Colour(3);
    private static readonly string Caller = Palette.Colour(4);

    /// <summary>What is missing, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What one call holds.</summary>
    /// <exception cref="ArgumentException">It was not probed.</exception>
    public PendingCall this[string id] => Calls.FirstOrDefault(c => c.Id == id)
        ?? throw new ArgumentException($"'{id}' was not probed. There are: {string.Join(", ", Calls.Select(c => c.Id))}.");

    /// <summary>How many of the calls hold no thread.</summary>
    public Quantity NonBlocking => Quantity.Count(Calls.Count(c => c.IsNonBlocking));

    /// <summary>What of it was probed in one runtime.</summary>
    public PendingCalls Of(Runtime runtime) => this with { Calls = [.. Calls.Where(c => c.Runtime == runtime)] };

    /// <summary>A bar a call: how many of those that are pending hold their caller, how many another thread, and how many none.</summary>
    public Figure ToFigure() => Chart.Bars(
        Texts.Format("PendingCalls_title", Calls[0].Pending), Texts.Get("PendingCalls_axis"),
        Finding(), [.. Calls.Select(ToBar)], ToTable(),
        (Texts.Get("PendingCalls_free"), Free), (Texts.Get("PendingCalls_behind"), Behind), (Texts.Get("PendingCalls_caller"), Caller)).WithNotes(Notes);

    /// <summary>What each call waited for, and what it held.</summary>
    public Table ToTable() => new(
        Texts.Columns("Call", "Waits", "Pending", "Callers", "Others"),
        [.. Calls.Select(c => (string[])[c.Name, c.WaitsFor, $"{c.Pending}", $"{c.Callers}", $"{c.Others}"])]);

    /// <summary>The figure; if nothing could be probed, the notes that say why.</summary>
    public string ToHtml() => Calls.Count > 0 ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes(Notes));

    private string Finding() => string.Join(" ", ((string?[])[
        Sentence("PendingCalls_finding_free", c => c.IsNonBlocking),
        Sentence("PendingCalls_finding_behind", c => c.Others.Value > 0),
        Sentence("PendingCalls_finding_caller", c => c.Callers.Value > 0)]).OfType<string>());

    private string? Sentence(string text, Func<PendingCall, bool> which)
    {
        var names = Calls.Where(which).Select(c => c.Name).ToArray();
        return names.Length > 0 ? Texts.Format(text, string.Join(", ", names)) : null;
    }

    private static Bar ToBar(PendingCall call)
    {
        var none = Quantity.Count(0);
        return new($"{call.Name}: {call.Holds}", [.. ((BarPart[])[
            new(Caller, none, call.Callers), new(Behind, call.Callers, call.Threads), new(Free, call.Threads, call.Pending)]).Where(p => p.End > p.Start)]);
    }
}
