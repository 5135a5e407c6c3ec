using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Tests.Execution;
using static AsyncLab.Notebooks.Tests.Execution.Notebooks;

namespace AsyncLab.Notebooks.Tests.Export.CSharpApp;

[Collection(nameof(InProcess))]
public class CSharpAppTests
{
    public static TheoryData<string> Fixtures { get; } =
        [.. Directory.GetFiles(Fixture("csharp"), "*.dib").Select(f => $"csharp/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Fixtures)), InlineData("documents.dib"), InlineData("order.dib"), InlineData("state.dib"), InlineData("import.dib"), InlineData("load.dib"), InlineData("import-order.dib"), InlineData("threads.dib")]
    public async Task A_program_writes_what_its_notebook_shows(string fixture)
    {
        var shown = ExportedProgram.Shown(await RunAsync(fixture));

        var written = await ExportedProgram.RunAsync(await ExportedProgram.OfAsync(DibDocument.Load(Fixture(fixture))));

        // Threads write in any order, and to the error stream beside the other.
        Assert.Equal(Sorted(shown.Replace("threefourfive", "threefive", StringComparison.Ordinal)), Sorted(written));

        string Sorted(string lines) => fixture == "threads.dib" ? string.Join('\n', lines.Split('\n').Order(StringComparer.Ordinal)) : lines;
    }

    [Theory, MemberData(nameof(Fixtures))]
    public async Task Line_ends_of_Windows_make_the_same_program(string fixture)
    {
        var path = Fixture(fixture);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        var program = await ExportedProgram.OfAsync(DibDocument.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal), path));

        Assert.Equal((await ExportedProgram.OfAsync(DibDocument.Parse(text, path))).Text, program.Text);
    }

    [Theory]
    [InlineData("new[] { 1, 2, 3 }", "[1, 2, 3]")]
    [InlineData("new Dictionary<string, int> { [\"a\"] = 1 }", "{a: 1}")]
    [InlineData("(object)null", "null")]
    [InlineData("1.5", "1.5")]
    [InlineData("record P(string Name);\nnew P(\"Ada\")", "P { Name = Ada }")]
    [InlineData("class P { public string Name => \"Ada\"; public int[] Ages = [36]; }\nnew P()", "P { Name = Ada, Ages = [36] }")]
    [InlineData("class P { public string ToHtml() => \"<h1>A &amp; B</h1><table><tr><td>1</td><td>a &lt; b</td></tr></table><script>no()</script>\"; }\nnew P()", "A & B\n1\ta < b")]
    [InlineData("class P { public int Broken => throw new Exception(\"broken\"); }\nnew P()", "P { Broken = broken }")]
    [InlineData("class P { public P Me => this; }\nnew P()", "P { Me = P { Me = P { Me = P { Me = ")]
    [InlineData("Enumerable.Range(0, int.MaxValue)", "0\n1\n2\n3\n")]
    [InlineData("\"<i>x</i>\".DisplayAs(\"text/html\")", "x")]
    [InlineData("var shown = display(1);\nshown.Update(2);", "1\n2")]
    [InlineData("void Display(int n) => Console.WriteLine(\"mine\");\nDisplay(1);\n2", "mine\n2")]
    [InlineData("new { A = 1 }", "{ A = 1 }")]
    public async Task A_value_is_written_as_text(string cell, string expected) =>
        Assert.StartsWith(expected, await ExportedProgram.RunAsync(await ExportedProgram.OfCellsAsync(cell)));

    [Fact]
    public async Task Names_and_lines_of_cells_stand_in_comments()
    {
        var program = await ExportedProgram.OfAsync(DibDocument.Parse("#!markdown\n\n# Title\n\n#!csharp\n\nvar x = 1;\n", Fixture("test.dib")));

        Assert.StartsWith("// test.dib as a C# program, made by asynclab. Run it with: dotnet run test.cs\n", program.Text);
        Assert.Contains("// ── Cell 1 ── test.dib:3\n// # Title\n", program.Text);
        Assert.Contains("// ── Cell 2 ── test.dib:7\nvar x = 1;\n", program.Text);
    }

    [Fact]
    public async Task A_cell_that_is_not_CSharp_spoils_no_other()
    {
        var program = await ExportedProgram.OfCellsAsync("var x = 1;", "/* never ends\n\"\"\"", "Console.WriteLine(x);");

        Assert.Contains("\n#error Cell 2 is not C#: CS1035", program.Text);
        Assert.Contains("\n// /* never ends\n// \"\"\"\n", program.Text);
        Assert.Contains("\nConsole.WriteLine(x);\n", program.Text);
    }

    [Fact]
    public async Task What_only_the_engine_has_comes_as_a_package() =>
        Assert.Contains("\n#:package Microsoft.DotNet.Interactive.Formatting@1.", (await ExportedProgram.OfCellsAsync("new Microsoft.AspNetCore.Html.HtmlString(\"\")")).Text);

    [Fact, Trait("Category", "Slow")]
    public async Task Packages_of_all_cells_are_named_once_in_their_last_version()
    {
        var program = await ExportedProgram.OfCellsAsync("#r \"nuget: Markdig, *\"", "#r \"nuget: markdig, 1.6.0\"\nMarkdig.Markdown.ToHtml(\"*x*\")");

        Assert.Contains("\n#:package markdig@1.6.0\n", program.Text);
        Assert.DoesNotContain("@*", program.Text);
    }
}
