using System.Diagnostics;
using System.Globalization;

namespace AsyncLab.Notebooks.Tests.Faults;

/// <summary>
/// Processes of a run are killed at random moments. The variable ASYNCLAB_FAULTS says how many of each notebook (200 take half an hour),
/// ASYNCLAB_FAULTS_SEED repeats the moments of a run of these tests.
/// </summary>
[Trait("Category", "Slow")]
public class FaultTests(ITestOutputHelper output)
{
    private const int FewKills = 3;

    [Fact]
    public Task Whatever_is_killed_of_a_notebook_that_measures_nothing_stays_and_the_next_run_works() =>
        KillAsync([Role.Runner, Role.Notebook, Role.Worker, Role.Server],
            "var server = await WebServer.StartAsync();",
            "var cost = await Experiment.CompareAsync([Model.Sequential, Model.Thread, Model.Process, Python.Asyncio], rounds: 3);\ncost",
            "Claim.C2.Judge(cost, (Model.Process, Model.Thread))");

    [Fact]
    public Task Whatever_is_killed_of_a_notebook_with_PostgreSQL_nothing_stays_and_the_next_run_works() =>
        KillAsync([Role.Runner, Role.Notebook, Role.Worker, Role.Keeper, Role.Postgres],
            "var postgres = await Database.PostgresAsync();\npostgres",
            "await Experiment.StatementsAsync([postgres])");

    private async Task KillAsync(Role[] roles, params string[] cells)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The processes of a run are read from /proc.");
        var (kills, seed) = (Number("ASYNCLAB_FAULTS") ?? FewKills, Number("ASYNCLAB_FAULTS_SEED") ?? Environment.TickCount & 0xFFFF);
        var (random, clock, faults) = (new Random(seed), Stopwatch.StartNew(), new List<Fault>());
        using var book = new FaultyBook(cells);
        Assert.Empty(await book.RunAsync());
        Assert.SkipWhen(book.Page.Contains("PostgreSQL is missing", StringComparison.Ordinal), "PostgreSQL is missing (apt-get install postgresql).");
        while (faults.Count(f => f.WasKilled) < kills)
        {
            faults.Add(await book.KillAsync(roles[(seed + faults.Count) % roles.Length], random));
            Assert.True(faults.Count < 2 * kills + roles.Length, "The processes that are to be killed do not appear.");
            // A few kills are for a quick look: then one run after them has to do.
            if (kills > FewKills || faults.Count(f => f.WasKilled) == kills)
                faults[^1] = faults[^1] with { Findings = [.. faults[^1].Findings, .. await book.RunAsync()] };
            output.WriteLine($"{faults.Count}: {faults[^1].Role}, {string.Join(" | ", faults[^1].Findings)}");
        }

        output.WriteLine(Summary(faults, seed, clock.Elapsed));
        Assert.Empty(faults.SelectMany(f => f.Findings.Select(finding => $"seed {seed}, after the {f.Role} was killed: {finding}")));
    }

    private static string Summary(List<Fault> faults, int seed, TimeSpan elapsed)
    {
        var killed = faults.Where(f => f.WasKilled).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"""
            {killed.Count} kills with seed {seed} in {elapsed.TotalMinutes:F1} min: {string.Join(", ", killed.GroupBy(f => f.Role).Select(g => $"{g.Count()} of {g.Key}"))}.
            {faults.Sum(f => f.Findings.Count)} findings. From a kill to the end of all processes: {killed.Average(f => f.Elapsed.TotalSeconds):F2} s on average, {killed.Max(f => f.Elapsed.TotalSeconds):F2} s at most.
            """);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
