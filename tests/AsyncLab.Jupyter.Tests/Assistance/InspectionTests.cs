namespace AsyncLab.Jupyter.Tests.Assistance;

public class InspectionTests
{
    [Theory]
    [InlineData("Console.WriteLine¦(\"a\")")]
    [InlineData("Console.Wri¦teLine(\"a\")")]
    [InlineData("Console.¦WriteLine(\"a\")")]
    [InlineData("Console.WriteLine(¦\"a\")")]
    [InlineData("Console.WriteLine(\"a\"¦)")]
    [InlineData("Console.WriteLine(\"a¦\"")]
    public async Task A_method_of_NET_is_described(string cell)
    {
        using var notebook = AssistedNotebook.After();

        var found = await notebook.InspectAsync(cell);

        Assert.StartsWith("void Console.WriteLine(string", found!.Plain);
        Assert.Contains("Writes the specified string value, followed by the current line terminator", found.Plain);
        Assert.Contains("value: The value to write.", found.Plain);
    }

    [Fact]
    public async Task Overloads_are_counted_and_generic_types_filled_in()
    {
        using var notebook = AssistedNotebook.After();

        Assert.Matches(@"string string.Trim\(\) \(\+ \d overloads\)", (await notebook.InspectAsync("\"\".Trim¦()"))!.Plain);
        Assert.StartsWith("(extension) IEnumerable<string> IEnumerable<int>.Select<int, string>(", (await notebook.InspectAsync("new[] { 1 }.Select¦(x => \"\")"))!.Plain);
    }

    [Theory]
    [InlineData("¦")]
    [InlineData("var x =  ¦ ;")]
    [InlineData("// Console¦")]
    [InlineData("Missing.Some¦thing()")]
    [InlineData("#!time¦")]
    [InlineData("#r \"nuget: Mark¦dig\"")]
    public async Task Nothing_is_known_of_what_is_no_name(string cell)
    {
        using var notebook = AssistedNotebook.After();

        Assert.Null(await notebook.InspectAsync(cell));
    }

    [Fact]
    public async Task The_innermost_call_is_described_whose_arguments_are_written()
    {
        using var notebook = AssistedNotebook.After();

        Assert.StartsWith("double Math.Sqrt(", (await notebook.InspectAsync("Console.WriteLine(Math.Sqrt(2, ¦"))!.Plain);
        Assert.StartsWith("void Console.WriteLine(", (await notebook.InspectAsync("Console.WriteLine(Math.Sqrt(2), ¦"))!.Plain);
        Assert.Contains("StringBuilder.StringBuilder(", (await notebook.InspectAsync("new StringBuilder(¦"))!.Plain);
        Assert.Contains("Enumerable.Empty<", (await notebook.InspectAsync("Enumerable.Empty<int>(¦)"))!.Plain);
    }

    [Fact]
    public async Task All_ways_to_call_a_method_are_listed()
    {
        using var notebook = AssistedNotebook.After("int F(int x) => x;", "class P { public void M() { } public void M(string s, int i) { } private void M(int hidden) { } }");

        Assert.EndsWith("Overloads:\n  void P.M(string s, int i)", (await notebook.InspectAsync("new P().M(¦"))!.Plain);
        Assert.EndsWith("**Overloads:**\n\n```csharp\nvoid P.M()\n```", (await notebook.InspectAsync("new P().M(\"\", ¦1)"))!.Markdown);
        Assert.Contains("  void Console.WriteLine(string? value)", (await notebook.InspectAsync("Console.WriteLine(¦"))!.Plain);
        Assert.Contains("IEnumerable<int>.Select<int, string>(", (await notebook.InspectAsync("new[] { 1 }.Select¦(x => \"\")"))!.Plain);
        Assert.DoesNotContain("Overloads", (await notebook.InspectAsync("F¦(1)"))!.Plain);
    }
}
