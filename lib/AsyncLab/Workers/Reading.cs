using System.Text.Json;

namespace AsyncLab;

/// <summary>What a worker process measured, a value a repetition.</summary>
/// <param name="Counters">The values by counter; counters that the system lacks are absent.</param>
/// <param name="Wall">What stopped it, in a sentence, if anything did.</param>
internal sealed record Reading(IReadOnlyDictionary<Counter, Samples> Counters, string? Wall = null)
{
    /// <summary>The values by name, where no counter has one.</summary>
    public IReadOnlyDictionary<string, Samples>? Rungs { get; init; }

    /// <summary>Who ran when, where that was asked for.</summary>
    public IReadOnlyList<RunSpan>? Spans { get; init; }

    /// <summary>Writes it as <see cref="WorkerJson"/> reads it; why not by that, <see cref="RequestReader"/> tells.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Write(json, "counters", Counters.Select(c => (c.Key.ToString(), c.Value)));
        if (Wall is not null)
            json.WriteString("wall", Wall);
        if (Rungs is not null)
            Write(json, "rungs", Rungs.Select(r => (r.Key, r.Value)));
        if (Spans is not null)
            Write(json, Spans);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<(string Name, Samples Samples)> all)
    {
        json.WriteStartObject(name);
        foreach (var (id, samples) in all)
        {
            json.WriteStartObject(id);
            json.WriteString("unit", samples.Unit.ToString());
            json.WriteStartArray("values");
            foreach (var value in samples.Values)
                json.WriteNumberValue(value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<RunSpan> spans)
    {
        json.WriteStartArray("spans");
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteNumber("unit", span.Unit);
            json.WriteNumber("thread", span.Thread);
            json.WriteNumber("start", span.Start.Value);
            json.WriteNumber("end", span.End.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
