using System.Text;
using AsyncLab.Notebooks.Documents;
using CsCheck;

namespace AsyncLab.Notebooks.Tests.Documents;

public sealed class IpynbTests
{
    private const string Rest = "\"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"name\": \".net-csharp\"}}";

    private static IReadOnlyList<Cell> Cells(string json) => DibDocument.Parse(json, "a.ipynb").Cells;

    private static IReadOnlyList<Cell> CellsOf(string cells) => Cells($"{{\"cells\": [{cells}], {Rest}}}");

    private static DibFormatException Error(string json) => Assert.Throws<DibFormatException>(() => Cells(json));

    [Fact]
    public void A_source_is_one_text_or_a_list_of_lines() =>
        Assert.Equal(["a\nb", "a\nb"], CellsOf("""
            {"cell_type": "code", "metadata": {}, "source": ["a\n", "b"]}, {"cell_type": "code", "metadata": {}, "source": "a\r\nb"}
            """).Select(c => c.Source));

    [Fact]
    public void A_cell_knows_the_line_of_the_file_in_which_its_source_begins()
    {
        var cells = Cells($$"""
            {
              "cells": [
                { "cell_type": "markdown", "source": [
                    "\n",
                    "first\n"
                  ] },
                { "cell_type": "code", "outputs": [
                  { "data": { "text/plain": ["x"] } } ],
                  "source": "second" }
              ],
              {{Rest}}
            }
            """);
        Assert.Equal([("markdown", "first", 5), ("code", "second", 9)], cells.Select(c => (c.Language.Replace("csharp", "code"), c.Source, c.Line)));
    }

    [Theory]
    [InlineData("{\"kernelspec\": {\"name\": \".net-csharp\"}}", "csharp")]
    [InlineData("{\"kernelspec\": {\"name\": \".net-fsharp\"}}", "fsharp")]
    [InlineData("{\"kernelspec\": {\"name\": \".net-powershell\"}}", "pwsh")]
    [InlineData("{\"kernelspec\": {\"name\": \"python3\"}}", "python")]
    [InlineData("{\"language_info\": {\"name\": \"C#\"}}", "csharp")]
    [InlineData("{\"dotnet_interactive\": {\"defaultKernelName\": \"fsharp\"}}", "fsharp")]
    [InlineData("{\"polyglot_notebook\": {\"kernelInfo\": {\"defaultKernelName\": \"csharp\"}}, \"kernelspec\": {\"name\": \"other\"}}", "csharp")]
    [InlineData("{\"kernelspec\": 3}", "csharp")]
    [InlineData("{}", "csharp")]
    public void The_notebook_says_its_language(string metadata, string language) =>
        Assert.Equal(language, Cells($"{{\"nbformat\": 4, \"cells\": [{{\"cell_type\": \"code\", \"source\": \"x\"}}], \"metadata\": {metadata}}}")[0].Language);

    [Theory]
    [InlineData("{\"dotnet_interactive\": {\"language\": \"fsharp\"}}", "x", "fsharp", "x")]
    [InlineData("{\"polyglot_notebook\": {\"kernelName\": \"html\"}, \"dotnet_interactive\": {\"language\": \"csharp\"}}", "x", "html", "x")]
    [InlineData("{\"polyglot_notebook\": {\"kernelName\": 1}}", "x", "csharp", "x")]
    [InlineData("{}", "#!fsharp\\n\\nx", "fsharp", "x")]
    [InlineData("{}", "#!markdown\\nx", "markdown", "x")]
    [InlineData("{}", "#!time\\nx", "csharp", "#!time\nx")]
    public void A_cell_says_its_language(string metadata, string source, string language, string text)
    {
        var cell = CellsOf($"{{\"cell_type\": \"code\", \"metadata\": {metadata}, \"source\": \"{source}\"}}")[0];
        Assert.Equal((language, text), (cell.Language, cell.Source));
    }

    [Fact]
    public void Numbers_are_those_of_an_editor_and_empty_cells_at_the_end_are_dropped() =>
        Assert.Equal([(1, "code", ""), (2, "raw", "x"), (3, "code", "y")], CellsOf("""
            {"cell_type": "code", "source": []}, {"cell_type": "raw", "source": "x"}, {"cell_type": "code", "source": "y"}, {"cell_type": "code", "source": ""}
            """).Select(c => (c.Number, c.Language.Replace("csharp", "code"), c.Source)));

    [Fact]
    public void A_notebook_without_cells_has_an_empty_one() => Assert.Equal([new Cell(1, "csharp", "", 1)], CellsOf(""));

    [Fact]
    public void A_byte_order_mark_and_unknown_properties_are_passed_over() =>
        Assert.Equal("x", Cells($"\uFEFF{{\"extra\": [[1], {{\"a\": null}}], {Rest}, \"cells\": [{{\"cell_type\": \"code\", \"attachments\": {{}}, \"source\": \"x\"}}]}}")[0].Source);

    [Theory]
    [InlineData("", 1, "expected JSON")]
    [InlineData("{\n \"cells\": [\n  {\"cell_type\"", 3, "expected JSON")]
    [InlineData("[]", 1, "expected a JSON object that begins a notebook, found a list")]
    [InlineData("null", 1, "found null")]
    [InlineData("{}", 1, "it has no \"nbformat\"")]
    [InlineData("{\"nbformat\": 4}", 1, "it has no \"cells\"")]
    [InlineData("{\n\"nbformat\": 3, \"worksheets\": []}", 2, "expected nbformat 4")]
    [InlineData("{\n\"nbformat\": \"4\"}", 2, "expected nbformat 4")]
    [InlineData("{\n\"nbformat\": 4e99}", 2, "expected nbformat 4")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": {}}", 2, "expected a list of cells, found an object")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [\n7]}", 3, "expected an object as cell 1, found a number")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [\n{\"cell_type\": \"code\"}]}", 3, "expected \"source\" in cell 1")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [\n{\"source\": \"x\"}]}", 3, "expected \"cell_type\" in cell 1")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [{\n\"cell_type\": \"heading\", \"source\": \"x\"}]}", 3, "expected code, markdown or raw")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [{\n\"cell_type\": 1}]}", 3, "expected a text as \"cell_type\" of cell 1, found a number")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [{\n\"source\": {}}]}", 3, "expected a text or a list of texts as \"source\" of cell 1, found an object")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [{\n\"source\": [\"a\",\n[]]}]}", 4, "expected a text in the \"source\" of cell 1, found a list")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [{\n\"source\": \"\\ud83d\"}]}", 3, "half of a surrogate pair")]
    [InlineData("{\"nbformat\": 4,\n\"\\ud83d\": 1}", 2, "half of a surrogate pair")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [{\n\"id\": 3}]}", 3, "expected a text as \"id\" of cell 1")]
    [InlineData("{\"nbformat\": 4,\n\"metadata\": []}", 2, "expected an object of metadata")]
    [InlineData("{\"nbformat\": 4, \"cells\": []}\n{}", 2, "expected JSON")]
    public void What_is_no_notebook_is_an_error_with_its_place(string json, int line, string message)
    {
        var error = Error(json);
        Assert.StartsWith($"a.ipynb:{line}: expected ", error.Message);
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void The_place_in_a_line_is_named() =>
        Assert.Contains("(byte 14 of this line)", Error("{\"nbformat\": 4,\n\"cells\":   [ 7]}").Message);

    [Fact]
    public void A_surrogate_in_metadata_names_no_language() =>
        Assert.Equal("csharp", CellsOf("{\"cell_type\": \"code\", \"metadata\": {\"polyglot_notebook\": {\"kernelName\": \"\\ud83d\"}}, \"source\": \"x\"}")[0].Language);

    [Fact]
    public void Depth_without_end_is_an_error() =>
        Assert.Contains("expected JSON", Error($"{{\"nbformat\": 4, \"x\": {new string('[', 100_000)}").Message);

    [Fact]
    public void A_huge_notebook_is_read()
    {
        var output = new string('x', 20_000_000);
        var cells = string.Join(",\n", Enumerable.Range(1, 5_000).Select(i => $"{{\"cell_type\": \"code\", \"source\": [\"var x{i} = 1;\"]}}"));
        var read = CellsOf($"{{\"cell_type\": \"code\", \"outputs\": [\"{output}\"], \"source\": \"x\"}},\n{cells}");
        Assert.Equal((5_001, 5_001), (read.Count, read[^1].Line));
    }

    [Fact]
    public void The_file_stays_as_it_is_and_its_cells_cannot_be_replaced()
    {
        var json = $"{{\"cells\": [{{\"cell_type\": \"code\", \"source\": \"x\"}}], {Rest}}}";
        Assert.Equal(json, DibDocument.Parse(json, "a.ipynb").ToString());
        Assert.Throws<NotSupportedException>(() => DibDocument.Parse(json, "a.ipynb").WithSource(1, "y"));
    }

    [Fact]
    public void Any_damage_to_a_notebook_gives_a_notebook_or_an_error()
    {
        var whole = File.ReadAllText(Execution.Notebooks.Fixture("ipynb/lines.ipynb"));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 40], Gen.OneOf("", "\"", "{", "]", "\\ud800", "null", "0", ",")).Sample((at, length, text) =>
        {
            var damaged = whole[..at] + text + whole[Math.Min(at + length, whole.Length)..];
            try
            {
                Assert.NotEmpty(Cells(damaged));
            }
            catch (DibFormatException e)
            {
                Assert.InRange(e.Line, 1, damaged.Count(c => c == '\n') + 1);
            }
        });
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_an_error_in_its_line()
    {
        using var folder = new Cli.AsyncLabProcess();
        File.WriteAllBytes(folder.PathOf("a.ipynb"), [.. "{\n\""u8, 0xFC, .. "\": 1}"u8]);
        Assert.Contains("a.ipynb:2: expected UTF-8", Assert.Throws<DibFormatException>(() => DibDocument.Load(folder.PathOf("a.ipynb"))).Message);
    }

    [Fact]
    public void Bytes_are_counted_in_UTF8() =>
        Assert.Equal(2, Error("{\"é\": 1,\n" + Encoding.UTF8.GetString("\"nbformat\": 3}"u8)).Line);
}
