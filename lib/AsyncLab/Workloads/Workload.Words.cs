using System.Globalization;

namespace AsyncLab;

public abstract partial record Workload
{
    /// <summary>The arguments of a process that is to do this and nothing else: JSON would cost it as much time as its start.</summary>
    internal string[] ToWords() => this switch
    {
        Park => ["park"],
        Wait w => ["wait", Word(w.Time.Ticks)],
        Compute c => ["cpu", Word(c.Iterations)],
        Touch t => ["touch", Word(t.Bytes)],
        UseFile f => ["file", f.Operation.ToString(), Word(f.Bytes), f.Path ?? ""],
        UseWeb w => ["web", w.Operation.ToString(), w.Address, Word(w.Bytes), Word(w.Connections)],
        HandOver h => ["transfer", Word(h.Bytes), Word(h.Iterations)],
        AddOne => ["add-one"],
        Call c => ["call", c.Assembly, c.Type, c.Method],
        _ => throw new NotSupportedException($"{this} cannot be told to a process."),
    };

    /// <summary>What these arguments stand for.</summary>
    /// <exception cref="ArgumentException">They stand for nothing.</exception>
    internal static Workload FromWords(string[] words) => words switch
    {
        ["park"] => Parked,
        ["wait", var ticks] => Waiting(new(Number(ticks)), Wrapping.None),
        ["cpu", var steps] => new Compute(Number(steps)),
        ["touch", var bytes] => new Touch((int)Number(bytes)),
        ["file", var operation, var bytes, var path] => new UseFile(Enum.Parse<FileOperation>(operation), (int)Number(bytes), path.Length > 0 ? path : null),
        ["web", var operation, var address, var bytes, var connections] => new UseWeb(Enum.Parse<WebOperation>(operation), address, (int)Number(bytes), (int)Number(connections)),
        ["transfer", var bytes, var steps] => new HandOver((int)Number(bytes), Number(steps)),
        ["add-one"] => new AddOne(),
        ["call", var assembly, var type, var method] => new Call(assembly, type, method),
        _ => throw new ArgumentException($"'{string.Join(' ', words)}' is no workload."),
    };

    private static string Word(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);
}
