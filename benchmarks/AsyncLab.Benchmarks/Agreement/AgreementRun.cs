namespace AsyncLab.Benchmarks;

/// <summary>Measures programs with the library and with other tools, in turns, round by round.</summary>
/// <param name="subjects">The programs.</param>
/// <param name="others">Starts to watch the CPU and returns what tells the part that other programs took since.</param>
/// <param name="say">Is told what goes on.</param>
internal sealed class AgreementRun(IReadOnlyList<Subject> subjects, Func<Func<double>> others, Action<string> say)
{
    /// <summary>Measures.</summary>
    /// <param name="rounds">How many values each program gets from each tool; every value is a process.</param>
    /// <param name="cancellation">Ends the measurements and their processes.</param>
    public async Task<IReadOnlyList<AgreementRow>> MeasureAsync(int rounds, CancellationToken cancellation)
    {
        var measured = subjects.Select(_ => (Ours: new List<Undisturbed>(), Theirs: new List<Undisturbed>())).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (subject, (ours, theirs)) in subjects.Zip(measured))
            {
                // Who comes second meets another machine than who comes first: they take turns at that, too.
                if (round % 2 == 0)
                    ours.Add(await Undisturbed.MeasureAsync(subject.OursAsync, others, cancellation));
                theirs.Add(await Undisturbed.MeasureAsync(subject.TheirsAsync, others, cancellation));
                if (round % 2 == 1)
                    ours.Add(await Undisturbed.MeasureAsync(subject.OursAsync, others, cancellation));
                say($"round {round + 1} of {rounds}: {subject.Model} {Text(ours[^1])}, {subject.Tool} {Text(theirs[^1])}");
            }
        }

        return [.. subjects.Zip(measured, (s, m) => Row(s, Undisturbed.Of(m.Ours), Undisturbed.Of(m.Theirs)))];
    }

    private static AgreementRow Row(Subject subject, IReadOnlyList<Undisturbed> ours, IReadOnlyList<Undisturbed> theirs) =>
        new(subject.Program, subject.Model, subject.Tool, Samples(ours), Samples(theirs), ours.Concat(theirs).Max(m => m.Others));

    private static Samples Samples(IReadOnlyList<Undisturbed> values) => new(values[0].Time.Unit, [.. values.Select(v => v.Time.Value)]);

    private static string Text(Undisturbed measured) =>
        measured.Others > Undisturbed.Tolerable ? $"{measured.Time} (others took {measured.Others.ToString("0 %", System.Globalization.CultureInfo.InvariantCulture)})" : $"{measured.Time}";
}
