using AsyncLab.Jupyter.Assistance;
using CsCheck;

namespace AsyncLab.Jupyter.Tests.Assistance;

public class HostileCodeTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("", 5)]
    [InlineData("", -1)]
    [InlineData("Console.", int.MaxValue)]
    [InlineData("Console.", int.MinValue)]
    [InlineData("😀", 1)]
    [InlineData("((((((((((((((((", 16)]
    [InlineData("}}}}]]]]))))", 6)]
    [InlineData("{[(<{[(<", 8)]
    [InlineData("#", 1)]
    [InlineData("#!\n#!\n#!", 4)]
    [InlineData("\r\r\n\n\u2028.", 5)]
    [InlineData("#r \"\0\"", 5)]
    [InlineData("a.\0b", 3)]
    public async Task Anything_may_be_asked(string code, int cursor)
    {
        using var notebook = AssistedNotebook.After();

        var found = await notebook.Assistant.CompleteAsync(code, cursor, TestContext.Current.CancellationToken);
        await notebook.Assistant.InspectAsync(code, cursor, TestContext.Current.CancellationToken);
        CellCompleteness.Of(code);

        Assert.InRange(found.Start, 0, found.End);
        Assert.InRange(found.End, 0, code.Length);
    }

    [Fact]
    public async Task Halves_of_surrogates_count_as_one_each()
    {
        using var notebook = AssistedNotebook.After("var word = \"\";");

        // The compiler keeps no such texts in attributes.
        var found = await notebook.Assistant.CompleteAsync("/*\ud83d\ude00\ude00\ud83d*/word.Leng", 16, TestContext.Current.CancellationToken);

        Assert.Equal((12, 16), (found.Start, found.End));
        Assert.Equal(["Length"], found.Matches.Select(m => m.Text));
    }

    [Fact]
    public async Task Any_text_may_be_asked_anywhere()
    {
        using var notebook = AssistedNotebook.After("var x = 1;");
        var piece = Gen.OneOf("x", ".", "(", ")", "{", "}", "\"", "\"\"\"", "#!", "#r ", "\n", "😀", "\ud83d", "$", "//", "/*", "new ", "List<", ">", "import ", " ", ";", "=>", "if");

        await Gen.Select(piece.Array[0, 12], Gen.Int[0, 20]).SampleAsync(async (pieces, cursor) =>
        {
            var code = string.Concat(pieces);
            var found = await notebook.Assistant.CompleteAsync(code, cursor, TestContext.Current.CancellationToken);
            await notebook.Assistant.InspectAsync(code, cursor, TestContext.Current.CancellationToken);
            CellCompleteness.Of(code);
            Assert.InRange(found.Start, 0, found.End);
        }, iter: 100, threads: 1);
    }

    [Theory]
    [InlineData("(", 20_000)]
    [InlineData("{", 20_000)]
    [InlineData("new List<", 20_000)]
    [InlineData("1 + ", 20_000)]
    [InlineData("x.y().", 5_000)]
    [InlineData("if (true) ", 20_000)]
    [InlineData("#if A\n", 2_000)]
    public async Task Code_may_be_nested_deeper_than_any_stack(string piece, int times)
    {
        using var notebook = AssistedNotebook.After("var x = 1;");
        var code = string.Concat(Enumerable.Repeat(piece, times));

        await notebook.Assistant.CompleteAsync(code, code.Length, TestContext.Current.CancellationToken);
        await notebook.Assistant.InspectAsync(code, code.Length, TestContext.Current.CancellationToken);
        CellCompleteness.Of(code);
    }
}
