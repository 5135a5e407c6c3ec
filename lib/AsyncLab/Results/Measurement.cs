using System.Text.Json.Serialization;

namespace AsyncLab;

/// <summary>What an experiment measured, where, and what a reader must know to read it.</summary>
/// <param name="Points">What was measured, by model and number of units.</param>
[JsonDerivedType(typeof(Comparison), "comparison")]
[JsonDerivedType(typeof(ConnectionLimits), "connection-limits")]
[JsonDerivedType(typeof(Echo), "echo")]
[JsonDerivedType(typeof(Footprint), "footprint")]
[JsonDerivedType(typeof(Heartbeat), "heartbeat")]
[JsonDerivedType(typeof(InputOutput), "input-output")]
[JsonDerivedType(typeof(Isolation), "isolation")]
[JsonDerivedType(typeof(SpeedUp), "speed-up")]
[JsonDerivedType(typeof(Requested), "requested")]
[JsonDerivedType(typeof(Sweep), "sweep")]
public abstract record Measurement(IReadOnlyList<Point> Points) : IDisplayable
{
    /// <summary>The machine it was measured on.</summary>
    public Machine Machine { get; init; } = Machine.Current;

    /// <summary>When it was finished.</summary>
    public DateTimeOffset When { get; init; } = TimeProvider.System.GetUtcNow();

    /// <summary>What is missing or doubtful, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What claims rest on: the values of a model, where most of its units ran together.</summary>
    /// <exception cref="ArgumentException">The model was not measured.</exception>
    public Samples this[Model model] =>
        Find(model) ?? throw new ArgumentException($"{model} was not measured. There are: {string.Join(", ", Largest.Select(p => p.Model))}.");

    /// <summary>For each model the point with most units.</summary>
    [JsonIgnore]
    internal IEnumerable<Point> Largest => Points.GroupBy(p => p.Model).Select(g => g.MaxBy(p => p.Units)!);

    /// <summary>The values of a point that claims rest on.</summary>
    internal abstract Samples ValuesOf(Point point);

    /// <summary>The values of a model, or null if it was not measured.</summary>
    public Samples? Find(Model model) => Largest.FirstOrDefault(p => p.Model == model) is { } point ? ValuesOf(point) : null;

    /// <summary>How many times <paramref name="light"/> is contained in <paramref name="heavy"/>, round by round.</summary>
    /// <exception cref="ArgumentException">One of them was not measured.</exception>
    public Ratio Ratio(Model heavy, Model light) => new(heavy, light, this[heavy].DividedBy(this[light])) { Circumstances = Circumstances };

    /// <summary>For each pair how many times the light model is contained in the heavy one at one number of units; those of a runtime that this machine lacks are left out.</summary>
    /// <param name="units">The number of units.</param>
    /// <param name="counter">What is compared; what claims rest on, if not said.</param>
    /// <param name="pairs">The pairs.</param>
    /// <exception cref="ArgumentException">A model was not measured there though its runtime is there.</exception>
    public IReadOnlyList<Ratio> Ratios(int units, Counter? counter, params IReadOnlyList<(Model Heavy, Model Light)> pairs)
    {
        return [.. pairs.Where(p => p.Heavy.Runtime.IsAvailable).Select(p => new Ratio(p.Heavy, p.Light, At(p.Heavy).DividedBy(At(p.Light)))
        {
            Label = Texts.Format("Counter_pair", Texts.Get(counter is null ? "Counter_weight" : $"Counter_{counter}"), p.Heavy, p.Light),
        })];

        Samples At(Model model) =>
            Points.FirstOrDefault(p => p.Model == model && p.Units == units) is not { } point
                ? throw new ArgumentException($"{model} was not measured with {units} units.")
                : counter is { } name ? point[name] : ValuesOf(point);
    }

    /// <summary>How often what was measured here would go into what another experiment measured; null if the model is missing in one.</summary>
    public Quantity? HowManyIn(Measurement whole, Model model) =>
        Find(model) is { } part && whole.Find(model) is { } all ? Quantity.Count((all.Median / part.Median).Rounded.Value) : null;

    /// <summary>This result with the rounds of another run of the same experiment behind its own.</summary>
    /// <exception cref="ArgumentException">It was measured on another machine or at other points.</exception>
    public Measurement With(Measurement other)
    {
        if (other.Machine != Machine)
            throw new ArgumentException(Texts.Format("Results_machines", Machine.Cpu, other.Machine.Cpu));
        if (other.GetType() != GetType() || !other.Points.Select(p => (p.Model, p.Units)).SequenceEqual(Points.Select(p => (p.Model, p.Units))))
            throw new ArgumentException(Texts.Get("Results_points"));
        return this with { Points = [.. Points.Zip(other.Points, (mine, more) => mine.With(more))] };
    }

    /// <summary>What was measured, as a plot.</summary>
    public abstract Figure ToFigure();

    /// <summary>The figure; if nothing could be measured, the notes that say why.</summary>
    public string ToHtml() => Points.Count > 0 ? ToFigure().ToHtml() : Html.Section("notes", Html.Notes(NotesWithoutPoints()));

    /// <summary>What ratios say of what was special: what the units did, what they were handed; null if nothing was.</summary>
    private protected virtual string? Circumstances => null;

    /// <summary>What is said when nothing could be measured.</summary>
    private protected virtual IEnumerable<string> NotesWithoutPoints() => Notes;

    /// <summary>The figure with the notes, and with what the samples' own rules say of each model.</summary>
    private protected Figure Annotated(Figure figure)
    {
        var unstable = Points.Where(p => !ValuesOf(p).IsStable).ToArray();
        if (unstable.Length == 0)
            return figure with { Notes = Notes };
        if (Points.All(p => ValuesOf(p).Values.Count == 1))
            return figure with { Notes = [.. Notes, Texts.Get("Warning_look")] };
        // One example says what to do; a reader needs no list of twenty.
        var names = string.Join(", ", unstable.Select(p => p.Model.Name).Distinct());
        var worst = unstable.MaxBy(p => ValuesOf(p).MedianAbsoluteDeviation / ValuesOf(p).Median)!;
        return figure with { Notes = [.. Notes, Texts.Format("Warning_unstable", names, worst.Model, ValuesOf(worst).Warnings[0])] };
    }
}
