namespace AsyncLab.Benchmarks;

/// <summary>Measures programs with the library and with other tools, in turns, round by round.</summary>
internal static class AgreementRun
{
    /// <summary>Measures.</summary>
    /// <param name="subjects">The programs.</param>
    /// <param name="rounds">How many values each program gets from each tool; every value is a process.</param>
    /// <param name="say">Is told what goes on.</param>
    /// <param name="cancellation">Ends the measurements and their processes.</param>
    public static async Task<IReadOnlyList<AgreementRow>> MeasureAsync(
        IReadOnlyList<Subject> subjects, int rounds, Action<string> say, CancellationToken cancellation)
    {
        var measured = subjects.Select(_ => (Ours: new List<Quantity>(), Theirs: new List<Quantity>())).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (subject, (ours, theirs)) in subjects.Zip(measured))
            {
                // Who comes second meets another machine than who comes first: they take turns at that, too.
                if (round % 2 == 0)
                    ours.Add(await subject.OursAsync(cancellation));
                theirs.Add(await subject.TheirsAsync(cancellation));
                if (round % 2 == 1)
                    ours.Add(await subject.OursAsync(cancellation));
                say($"round {round + 1} of {rounds}: {subject.Model} {ours[^1]}, {subject.Tool} {theirs[^1]}");
            }
        }

        return [.. subjects.Zip(measured, (s, m) => new AgreementRow(s.Program, s.Model, s.Tool, Samples(m.Ours), Samples(m.Theirs)))];
    }

    private static Samples Samples(List<Quantity> values) => new(values[0].Unit, [.. values.Select(v => v.Value)]);
}
