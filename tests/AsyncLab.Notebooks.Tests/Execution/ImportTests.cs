namespace AsyncLab.Notebooks.Tests.Execution;

[Collection(nameof(InProcess))]
public class ImportTests
{
    [Fact]
    public async Task An_imported_notebook_defines_what_the_importer_uses()
    {
        var result = await Notebooks.RunAsync("import.dib");

        Assert.True(result.Succeeded);
        Assert.Equal("from setup and from a file of C#", result.Cells[^1].Display());
    }

    [Fact]
    public async Task A_script_is_loaded_from_the_notebooks_folder()
    {
        var result = await Notebooks.RunAsync("load.dib");

        Assert.Contains("42", result.Cells[0].Display());
    }

    [Fact]
    public async Task Code_before_an_import_runs_before_it_and_code_after_it_runs_after_it()
    {
        var result = await Notebooks.RunAsync("import-order.dib");

        Assert.Equal("before\nimported\nafter\n", result.Cells[0].Console());
    }

    [Fact]
    public async Task An_error_in_an_imported_file_names_that_file()
    {
        var result = await Notebooks.RunAsync("import-error.dib");

        Assert.StartsWith(Path.Combine("imported", "broken.dib") + ":4:1: error CS0103", result.Error().Message);
    }

    [Fact]
    public async Task A_missing_import_is_named()
    {
        var result = await Notebooks.RunCellsAsync("#!import missing.dib");

        Assert.StartsWith("test.dib:3: #!import missing.dib: there is no file", result.Error().Message);
    }

    [Fact]
    public async Task Files_that_import_each_other_are_named_in_order()
    {
        var result = await Notebooks.RunAsync("cycle-a.dib");

        Assert.StartsWith("cycle-b.dib:3: ", result.Error().Message);
        Assert.Contains("cycle-a.dib → cycle-b.dib → cycle-a.dib", result.Error().Message);
    }
}
