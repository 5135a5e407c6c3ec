namespace AsyncLab.Benchmarks.Tests;

public class AgreementTests
{
    [Theory]
    [InlineData(109, 100, true)]
    [InlineData(91, 100, true)]
    [InlineData(111, 100, false)]
    [InlineData(89, 100, false)]
    public void Medians_agree_within_ten_percent_of_the_other_tools(double ours, double theirs, bool agree) =>
        Assert.Equal(agree, Row([ours], [theirs]).Agrees);

    [Fact]
    public void The_difference_is_that_of_the_medians_as_a_part_of_theirs()
    {
        var row = Row([1, 120, 5_000], [90, 100, 101]);
        Assert.Equal(0.2, row.Difference, 0.0001);
        Assert.Equal(-0.2, Row([80], [100]).Difference, 0.0001);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public void A_tool_that_measured_nothing_does_not_agree(double theirs) => Assert.False(Row([100], [theirs]).Agrees);

    [Fact]
    public void The_exit_code_tells_whether_every_row_agrees()
    {
        Assert.Equal(0, Table(Row([100], [99]), Row([100], [105])).ExitCode);
        Assert.Equal(1, Table(Row([100], [99]), Row([100], [130])).ExitCode);
    }

    [Fact]
    public void The_table_is_markdown_with_date_and_machine()
    {
        var lines = Table(Row([100], [105]), Row([150_000], [100_000])).ToMarkdown().Split('\n');
        Assert.Contains("on 3 May 2026 on a machine", lines[0]);
        Assert.Contains("| a program (`Model.Task`) | 100 ns | 105 ns (a tool) | −4.8 % | yes | 1 and 1 |", lines);
        Assert.Contains("| a program (`Model.Task`) | 150 µs | 100 µs (a tool) | +50.0 % | **no** | 1 and 1 |", lines);
        Assert.Single(lines.Where(l => l.StartsWith('|')).Select(l => l.Count(c => c == '|')).Distinct());
        Assert.Contains(lines, l => l.Contains("1.5 ns around an awaited call and 2.5 ns around any other unit"));
    }

    [Fact]
    public void A_noisy_machine_is_named()
    {
        Assert.DoesNotContain("Noisy", Table(Row([1], [1]) with { Others = 0.02 }).ToMarkdown());
        Assert.Contains("Noisy machine: a program (`Model.Task`) was never left alone, others took 12 %", Table(Row([1], [1]) with { Others = 0.12 }).ToMarkdown());
    }

    [Fact]
    public async Task Both_tools_measure_every_program_in_every_round_and_take_turns_at_being_first()
    {
        var order = new List<string>();
        var subjects = new[] { "a", "b" }.Select(name => new Subject(name, name, "a tool", Measure($"our {name}", 1), Measure($"their {name}", 2))).ToArray();
        var rows = await new AgreementRun(subjects, () => () => 0, _ => { }).MeasureAsync(2, TestContext.Current.CancellationToken);
        Assert.Equal(["our a", "their a", "our b", "their b", "their a", "our a", "their b", "our b"], order);
        Assert.All(rows, r => Assert.Equal([1.0, 1.0], r.Ours.Values));
        Assert.All(rows, r => Assert.Equal([2.0, 2.0], r.Theirs.Values));

        Func<CancellationToken, Task<Quantity>> Measure(string what, double time) => _ =>
        {
            order.Add(what);
            return Task.FromResult(new Quantity(time, Unit.Nanoseconds));
        };
    }

    private static AgreementRow Row(double[] ours, double[] theirs) =>
        new("a program", "Model.Task", "a tool", new(Unit.Nanoseconds, ours), new(Unit.Nanoseconds, theirs));

    private static AgreementTable Table(params AgreementRow[] rows) => new(
        rows, new(1.5, Unit.Nanoseconds), new(2.5, Unit.Nanoseconds), new(2026, 5, 3, 0, 0, 0, TimeSpan.Zero), "a machine");
}
