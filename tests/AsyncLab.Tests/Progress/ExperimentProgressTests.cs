using Microsoft.DotNet.Interactive;

namespace AsyncLab.Tests.Progress;

public sealed class ExperimentProgressTests : IDisposable
{
    private readonly string? _asked = Environment.GetEnvironmentVariable(ExperimentProgress.Variable);
    private readonly TextWriter _console = Console.Out;
    private readonly StringWriter _written = new();

    public ExperimentProgressTests() => Environment.SetEnvironmentVariable(ExperimentProgress.Variable, null);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(ExperimentProgress.Variable, _asked);
        Console.SetOut(_console);
        _written.Dispose();
        KernelInvocationContext.Current = null;
    }

    [Fact]
    public void Where_a_cell_can_change_its_output_it_has_one_that_says_how_far_it_is()
    {
        using var cell = KernelInvocationContext.Current = new();
        var report = ExperimentProgress.Start();
        report(3, 8);
        report(4, 8);
        Assert.Matches("4.*8", Assert.IsType<Prose>(Assert.Single(cell.Outputs).Value).ToHtml());
    }

    [Fact]
    public async Task An_experiment_reports_to_the_cell_that_runs_it()
    {
        using var cell = KernelInvocationContext.Current = new();
        await Experiment.CompareAsync([Model.Sequential], rounds: 2, cancellation: TestContext.Current.CancellationToken);
        Assert.Matches("2.*2", ((Prose)Assert.Single(cell.Outputs).Value).ToHtml());
    }

    [Fact]
    public void A_terminal_gets_the_sequence_for_progress_when_it_is_asked_for()
    {
        Environment.SetEnvironmentVariable(ExperimentProgress.Variable, "osc");
        Console.SetOut(_written);
        ExperimentProgress.Start()(1, 4);
        Assert.Equal("\u001b]9;4;1;25\u001b\\", _written.ToString());
    }

    [Fact]
    public void Elsewhere_it_is_silent()
    {
        Console.SetOut(_written);
        ExperimentProgress.Start()(1, 4);
        Assert.Equal("", _written.ToString());
    }
}
