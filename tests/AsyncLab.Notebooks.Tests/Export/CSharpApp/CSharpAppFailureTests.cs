using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Tests.Export.CSharpApp;

public class CSharpAppFailureTests
{
    [Theory]
    [InlineData("var x = 1;\nif (x > 0)\n    return x;\nx = 2;", "test.dib:5: cell 1: 'return' ends a cell")]
    [InlineData("using P = System.Int32;\n#!csharp\nusing P = System.Int64;", "test.dib:5: cell 2: using P = System.Int64; comes after using P = System.Int32;")]
    [InlineData("var x = new { A = 1 };\nint F => x.A;", "test.dib:3: cell 1: the variable x has an anonymous type")]
    [InlineData("int.TryParse(\"1\", out var n);\nint F => n;", "test.dib:3: cell 1: the variable n is declared inside of an expression")]
    [InlineData("#!fsharp\nlet x = 1", "test.dib:4: cell 1: code in fsharp cannot become a C# program")]
    [InlineData("#load \"no.csx\"", "test.dib:3: cell 1: #load \"no.csx\": there is no file ")]
    [InlineData("#!import no.dib", "test.dib:3: #!import no.dib: there is no file ")]
    public async Task What_a_program_cannot_say_is_named_with_its_cell_and_its_line(string cell, string message)
    {
        var failure = await Assert.ThrowsAsync<CellFailedException>(() => ExportedProgram.OfCellsAsync(cell));

        Assert.StartsWith(message, failure.Message);
    }
}
