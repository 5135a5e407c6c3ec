using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Execution;

[Collection(nameof(InProcess))]
public class ReferenceTests
{
    private static readonly string ThisAssembly = typeof(ReferenceTests).Assembly.Location;

    [Fact]
    public async Task An_assembly_is_found_by_its_full_path()
    {
        var result = await Notebooks.RunCellsAsync($"#r \"{ThisAssembly}\"", "new AsyncLab.Notebooks.Tests.Execution.SelfFormatted()");

        Assert.Equal("<b>SelfFormatted</b>", result.Cells[1].Display());
    }

    [Fact]
    public async Task An_assembly_is_found_from_the_notebooks_folder()
    {
        var result = await Notebooks.RunAsync("relative-reference.dib");

        Assert.Equal("<b>SelfFormatted</b>", result.Cells[0].Display());
    }

    [Fact]
    public async Task An_assembly_of_the_framework_is_found_by_its_name()
    {
        var result = await Notebooks.RunCellsAsync("#r \"System.Text.Json\"\n#r \"System.Net.Http\"\nnew System.Net.Http.HttpClient() is null ? \"\" : \"found\"");

        Assert.Equal("found", result.Cells[0].Display());
    }

    [Fact]
    public async Task A_type_of_a_cell_is_the_same_type_as_in_the_engine()
    {
        var result = await Notebooks.RunCellsAsync($"#r \"{ThisAssembly}\"\nAsyncLab.Notebooks.Tests.Execution.ReferenceTests.Received = new AsyncLab.Notebooks.Tests.Execution.SelfFormatted();");

        Assert.True(result.Succeeded);
        Assert.IsType<SelfFormatted>(Received);
    }

    [Fact]
    public async Task A_missing_assembly_is_named()
    {
        var result = await Notebooks.RunCellsAsync("var x = 1;\n#r \"no/such.dll\"");

        Assert.StartsWith("test.dib:4: #r \"no/such.dll\": there is no file ", result.Error().Message);
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_named()
    {
        var result = await Notebooks.RunCellsAsync("#r \"state.dib\"");

        Assert.Equal("test.dib:3: #r \"state.dib\": the file is not a .NET assembly", result.Error().Message);
    }

    [Theory]
    [InlineData("nuget: Plotly.NET, 6.0.0", "Plotly.NET", "6.0.0")]
    [InlineData("nuget:Plotly.NET,6.0.0", "Plotly.NET", "6.0.0")]
    [InlineData("NuGet: Plotly.NET , 6.0.0-beta.1 ", "Plotly.NET", "6.0.0-beta.1")]
    [InlineData("nuget: Plotly.NET, *-*", "Plotly.NET", "*-*")]
    [InlineData("nuget: Plotly.NET", "Plotly.NET", "*")]
    public void A_package_is_named_with_or_without_a_version(string target, string id, string version) =>
        Assert.Equal(new NuGetReference(id, version), NuGetReference.Parse(target));

    [Theory]
    [InlineData("nuget:")]
    [InlineData("nuget: a b")]
    [InlineData("nuget: a, 1, 2")]
    [InlineData("nuget: a, ")]
    public async Task A_package_that_is_named_wrongly_is_an_error(string target)
    {
        var result = await Notebooks.RunCellsAsync($"#r \"{target}\"");

        Assert.EndsWith("expected #r \"nuget: Id, Version\"", result.Error().Message);
    }

    public static object? Received { get; set; }
}
