namespace AsyncLab;

/// <summary>Where a program notes what it measures of itself.</summary>
/// <param name="time">The clock.</param>
/// <param name="output">Where readings go, a line each; the last one counts.</param>
/// <param name="address">The address of a server, where the program needs one.</param>
internal sealed class Stage(TimeProvider time, Stream output, string? address = null)
{
    private readonly Dictionary<string, Samples> _noted = [];
    private readonly Lock _gate = new();
    private long _zero = time.GetTimestamp();

    /// <summary>The time since <see cref="Begin"/>.</summary>
    public Quantity Now => Quantity.Time(time.GetElapsedTime(_zero));

    /// <summary>The server that the program needs.</summary>
    public Uri Server => new(address ?? throw new InvalidOperationException("This program needs a server."));

    /// <summary>From here on the time counts.</summary>
    public void Begin() => _zero = time.GetTimestamp();

    /// <summary>Notes the value of a measure, in place of the last one.</summary>
    public void Note(string measure, Quantity value) => Note(measure, value.Unit, [value.Value]);

    /// <summary>Notes the values of a measure.</summary>
    public void Note(string measure, Unit unit, IEnumerable<double> values)
    {
        lock (_gate)
            _noted[measure] = new(unit, [.. values]);
    }

    /// <summary>Says what has been noted so far: if the process ends here, that counts.</summary>
    public Reading Say()
    {
        lock (_gate)
        {
            var reading = new Reading(new Dictionary<Counter, Samples>()) { Rungs = new Dictionary<string, Samples>(_noted) };
            WorkerProgram.Print(reading, output);
            return reading;
        }
    }
}
