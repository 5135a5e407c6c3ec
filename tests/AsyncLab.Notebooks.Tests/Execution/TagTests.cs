using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

[Collection(nameof(InProcess))]
public class TagTests
{
    [Fact]
    public async Task A_cell_that_is_to_be_skipped_does_not_run_in_whatever_language_it_is()
    {
        var result = await Notebooks.RunAsync("tagged.dib");

        Assert.True(result.Succeeded);
        Assert.Equal([false, true, true, false, false, false], result.Cells.Select(c => c.IsSkipped));
        Assert.Equal("1", result.Cells[^1].Display());
    }

    [Fact]
    public async Task An_expected_error_is_shown_and_the_run_goes_on()
    {
        var cells = (await Notebooks.RunAsync("tagged.dib")).Cells;

        Assert.Equal([false, false, false, true, true, false], cells.Select(c => c.FailedAsExpected));
        Assert.Equal("before the error\n", cells[3].Console());
        Assert.StartsWith("tagged.dib:23: System.DivideByZeroException", Assert.IsType<ErrorOutput>(cells[3].Outputs[^1]).Message);
        Assert.Contains("error CS0103", Assert.IsType<ErrorOutput>(Assert.Single(cells[4].Outputs)).Message);
    }

    [Fact]
    public async Task A_cell_that_does_not_fail_as_it_is_expected_to_fails_the_run_and_says_so()
    {
        var result = await Notebooks.RunAsync("expected-error-missing.dib");

        Assert.Equal([CellStatus.Failed, CellStatus.NotRun], result.Cells.Select(c => c.Status));
        Assert.StartsWith("expected-error-missing.dib:3: cell 1 (quiet) succeeded, but its tag 'expect-error' says that it fails", result.Error().Message);
    }

    [Fact]
    public async Task Tags_count_in_imported_notebooks_too()
    {
        var result = await Notebooks.RunCellsAsync("#!import imported/tagged.dib", "fromTagged");

        Assert.True(result.Succeeded);
        Assert.Equal("imported", result.Cells[1].Display());
        Assert.Contains("expected", Assert.IsType<ErrorOutput>(Assert.Single(result.Cells[0].Outputs)).Message);
    }

    [Fact]
    public async Task A_wrong_tag_in_an_imported_notebook_is_an_error_with_its_file_and_line()
    {
        var result = await Notebooks.RunCellsAsync("#!import imported/wrong-tag.dib");

        Assert.StartsWith(Path.Combine("imported", "wrong-tag.dib") + ":3: there is no tag 'colour'", result.Error().Message);
    }

    [Fact]
    public async Task The_first_failing_cell_ends_the_notebook_unless_it_is_to_keep_going()
    {
        var stopped = await Notebooks.RunAsync("several-failures.dib");
        var whole = await Notebooks.RunAsync("several-failures.dib", new() { KeepGoing = true });

        Assert.Equal([CellStatus.Failed, CellStatus.NotRun, CellStatus.NotRun, CellStatus.NotRun], stopped.Cells.Select(c => c.Status));
        Assert.Equal([CellStatus.Failed, CellStatus.Succeeded, CellStatus.Failed, CellStatus.Succeeded], whole.Cells.Select(c => c.Status));
        Assert.Contains("2", whole.Cells[3].Display());
        Assert.False(whole.Succeeded);
    }

    [Fact, Trait("Category", "Slow")]
    public async Task A_chart_that_pages_leave_out_takes_nothing_from_the_next_one()
    {
        var result = await Notebooks.RunInProcessAsync("plotly-hidden.dib");

        Assert.True(result.Succeeded, result.Cells.SelectMany(c => c.Outputs).OfType<ErrorOutput>().FirstOrDefault()?.Message);
        Assert.Equal([true, true, false], result.Cells.Skip(1).Select(c => c.Display().Contains("define, module, exports")));
    }
}
