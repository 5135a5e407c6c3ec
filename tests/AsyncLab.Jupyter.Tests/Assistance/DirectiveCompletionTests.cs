namespace AsyncLab.Jupyter.Tests.Assistance;

public class DirectiveCompletionTests
{
    [Fact]
    public async Task Magics_of_the_engine_are_offered()
    {
        using var notebook = AssistedNotebook.After();

        var found = await notebook.CompleteAsync("#!¦");

        Assert.Equal(["#!import", "#!time", "#!about", "#!who", "#!whos", "#!csharp", "#!markdown", "#!html", "#!mermaid"], found.Matches.Select(m => m.Text));
        Assert.All(found.Matches, m => Assert.Equal("magic", m.Kind));
        Assert.Equal((0, 2), (found.Start, found.End));
        Assert.Equal(["#!who", "#!whos"], await notebook.TextsAsync("var x = 1;\n  #!wh¦\nx"));
    }

    [Fact]
    public async Task Directives_of_CSharp_are_offered_beside_them()
    {
        using var notebook = AssistedNotebook.After();

        Assert.Equal("#load", await notebook.AcceptAsync("#lo¦", "#load"));
        Assert.Superset(new HashSet<string> { "#!time", "#r", "#if", "#region" }, (await notebook.TextsAsync("#¦")).ToHashSet());
    }

    [Fact]
    public async Task Files_are_offered_that_can_be_imported()
    {
        using var notebook = AssistedNotebook.After();

        Assert.Equal(["loaded.dib", "script.csx", "setup.dib", "chapters/"], await notebook.TextsAsync("#!import ¦"));
        Assert.Equal("#!import chapters/inner.dib", await notebook.AcceptAsync("#!import chapters/in¦", "inner.dib"));
        Assert.Equal("#!import \"setup.dib", await notebook.AcceptAsync("#!import \"se¦", "setup.dib"));
        Assert.Equal("#load \"script.csx", await notebook.AcceptAsync("#load \"scr¦", "script.csx"));
        Assert.Equal("path", (await notebook.CompleteAsync("#!import ¦")).Matches[0].Kind);
    }

    [Theory]
    [InlineData("#!import missing/¦")]
    [InlineData("#!import \0¦")]
    [InlineData("#!import //¦")]
    [InlineData("#!unknown ¦")]
    [InlineData("#r ¦")]
    [InlineData("#r \"nuget:¦|")]
    [InlineData("#r \"nuget: , ¦")]
    [InlineData("#r \"nuget: .., ¦")]
    public async Task Nothing_is_offered_where_nothing_is(string cell)
    {
        using var notebook = AssistedNotebook.After();

        Assert.DoesNotContain("setup.dib", await notebook.TextsAsync(cell));
    }

    [Fact]
    public async Task Directives_do_not_hide_the_code_around_them()
    {
        using var notebook = AssistedNotebook.After();

        Assert.Equal("#!time\n#r \"nuget: Missing, 1.2.3\"\nConsole.WriteLine", await notebook.AcceptAsync("#!time\n#r \"nuget: Missing, 1.2.3\"\nConsole.WriteLi¦", "WriteLine"));
        Assert.Equal("Console.WriteLine\r\n#!time\r\n", await notebook.AcceptAsync("Console.WriteLi¦\r\n#!time\r\n", "WriteLine"));
    }

    [Fact]
    public async Task Documents_beside_the_code_are_no_code()
    {
        using var notebook = AssistedNotebook.After();

        Assert.Equal(["WriteLine"], await notebook.TextsAsync("#!markdown\n\n# A title (\n\n#!csharp\n\nConsole.WriteLi¦"));
        Assert.DoesNotContain(await notebook.TextsAsync("#!markdown\n\n#i¦"), t => t.StartsWith('#'));
        Assert.Equal("#!markdown", Assert.Single(await notebook.TextsAsync("#!mark¦\n\nA title")));
    }

    [Fact]
    public async Task A_line_of_a_text_that_looks_like_a_directive_is_none()
    {
        using var notebook = AssistedNotebook.After();

        Assert.Empty(await notebook.TextsAsync("var s = \"\"\"\n#!¦\n\"\"\";"));
    }
}
