using System.Diagnostics;
using CsCheck;

namespace AsyncLab.Jupyter.Tests.Assistance;

public class HostileCodeTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 4000).Select(i => $"var variable{i} = {i};\n"));

    [Theory]
    [InlineData("", 0)]
    [InlineData("", 5)]
    [InlineData("", -1)]
    [InlineData("Console.", int.MaxValue)]
    [InlineData("Console.", int.MinValue)]
    [InlineData("😀", 1)]
    [InlineData("\ud83d", 1)]
    [InlineData("\ude00\ud83d.", 3)]
    [InlineData("var s = \"\ud83d\"; s.", 16)]
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
        using var notebook = await AssistedNotebook.AfterAsync();

        var found = await notebook.Assistant.CompleteAsync(code, cursor, TestContext.Current.CancellationToken);
        await notebook.Assistant.InspectAsync(code, cursor, TestContext.Current.CancellationToken);
        notebook.Assistant.IsComplete(code);

        Assert.InRange(found.Start, 0, found.End);
        Assert.InRange(found.End, 0, code.Length);
    }

    [Fact]
    public async Task Any_text_may_be_asked_anywhere()
    {
        using var notebook = await AssistedNotebook.AfterAsync("var x = 1;");
        var piece = Gen.OneOf("x", ".", "(", ")", "{", "}", "\"", "\"\"\"", "#!", "#r ", "\n", "😀", "\ud83d", "$", "//", "/*", "new ", "List<", ">", "import ", " ", ";", "=>", "if");

        await Gen.Select(piece.Array[0, 12], Gen.Int[0, 20]).SampleAsync(async (pieces, cursor) =>
        {
            var code = string.Concat(pieces);
            var found = await notebook.Assistant.CompleteAsync(code, cursor, TestContext.Current.CancellationToken);
            await notebook.Assistant.InspectAsync(code, cursor, TestContext.Current.CancellationToken);
            notebook.Assistant.IsComplete(code);
            Assert.InRange(found.Start, 0, found.End);
        }, iter: 100, threads: 1);
    }

    [Fact]
    public async Task A_hundred_kilobytes_of_code_are_answered_within_seconds()
    {
        using var notebook = await AssistedNotebook.AfterAsync();
        var clock = Stopwatch.StartNew();

        Assert.Equal(["variable3999"], await notebook.TextsAsync(Long + "variable3999¦"));
        Assert.Contains("int variable3999", (await notebook.InspectAsync(Long + "variable3999¦"))!.Plain);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("{")]
    [InlineData("new List<")]
    [InlineData("1 + ")]
    [InlineData("x.y().")]
    [InlineData("if (true) ")]
    [InlineData("#if A\n")]
    public async Task Code_may_be_nested_deeper_than_any_stack(string piece)
    {
        using var notebook = await AssistedNotebook.AfterAsync("var x = 1;");
        var code = string.Concat(Enumerable.Repeat(piece, 20_000));

        await notebook.Assistant.CompleteAsync(code, code.Length, TestContext.Current.CancellationToken);
        await notebook.Assistant.InspectAsync(code, code.Length, TestContext.Current.CancellationToken);
        notebook.Assistant.IsComplete(code);
    }

    [Fact]
    public async Task A_request_can_be_cancelled()
    {
        using var notebook = await AssistedNotebook.AfterAsync();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => notebook.Assistant.CompleteAsync(Long + "variable.", Long.Length + 9, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => notebook.Assistant.InspectAsync(Long + "variable.", Long.Length + 2, cancelled));

        Assert.Equal(["Length"], await notebook.TextsAsync("\"\".Leng¦"));
    }

    [Fact]
    public async Task Requests_may_come_while_it_warms_up()
    {
        using var notebook = await AssistedNotebook.AfterAsync("var word = \"\";");

        var warm = Task.Run(() => notebook.Assistant.WarmUpAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.Equal(["Length"], await notebook.TextsAsync("word.Leng¦"));
        await warm;
    }

    [Fact]
    public async Task After_the_warm_up_and_many_cells_an_answer_takes_under_a_second()
    {
        using var notebook = await AssistedNotebook.AfterAsync([.. Enumerable.Range(0, 50).Select(i => $"var value{i} = {i};")]);
        await notebook.Assistant.WarmUpAsync(TestContext.Current.CancellationToken);
        var clock = Stopwatch.StartNew();

        for (var i = 0; i < 10; i++)
            Assert.Contains("CompareTo", await notebook.TextsAsync("value49.Comp¦"));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
