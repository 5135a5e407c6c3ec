namespace AsyncLab.Jupyter.Tests.Assistance;

public class InspectionTests
{
    private const string UseGarden = "using AsyncLab.Jupyter.Tests.Assistance;";

    [Theory]
    [InlineData("Console.WriteLine¦(\"a\")")]
    [InlineData("Console.Wri¦teLine(\"a\")")]
    [InlineData("Console.¦WriteLine(\"a\")")]
    [InlineData("Console.WriteLine(¦\"a\")")]
    [InlineData("Console.WriteLine(\"a\"¦)")]
    [InlineData("Console.WriteLine(\"a¦\"")]
    public async Task A_method_of_NET_is_described(string cell)
    {
        using var notebook = await AssistedNotebook.AfterAsync();

        var found = await notebook.InspectAsync(cell);

        Assert.StartsWith("void Console.WriteLine(string", found!.Plain);
        Assert.Contains("Writes the specified string value, followed by the current line terminator", found.Plain);
        Assert.Contains("value: The value to write.", found.Plain);
    }

    [Theory]
    [InlineData("List¦<int> list;", "Represents a strongly typed list of objects")]
    [InlineData("\"\".Tri¦m()", "Removes all leading and trailing white-space characters")]
    [InlineData("Task.WhenAl¦l(new Task[0])", "Creates a task that will complete when all of the")]
    [InlineData("new[] { 1 }.Sel¦ect(x => x)", "Projects each element of a sequence into a new form.")]
    [InlineData("DateTime.No¦w", "current date and time")]
    [InlineData("HttpClie¦nt client;", "Provides a class for sending HTTP requests")]
    [InlineData("XDocum¦ent.Load(\"\")", "Represents an XML document")]
    [InlineData("str¦ing s;", "Represents text as a sequence of UTF-16 code units.")]
    public async Task Comments_of_NET_are_found_wherever_its_types_have_moved(string cell, string comment)
    {
        using var notebook = await AssistedNotebook.AfterAsync("using System.Net.Http; using System.Xml.Linq;");

        Assert.Contains(comment, (await notebook.InspectAsync(cell))!.Plain);
    }

    [Fact]
    public async Task A_library_is_described_from_the_file_beside_it()
    {
        using var notebook = await AssistedNotebook.AfterAsync($"#r \"{typeof(Garden).Assembly.Location}\"\n{UseGarden}");

        Assert.Equal("Garden Garden.Rose { get; }\n\nA garden full of roses & thorns.", (await notebook.InspectAsync("Garden.Ro¦se"))!.Plain);
        Assert.Equal(
            """
            string Garden.Water(int litres)

            Waters the garden.

            litres: How much water, in litres.

            Returns:
              What grows there now.

            Exceptions:
              ArgumentException
            """, (await notebook.InspectAsync("Garden.Rose.Water(¦"))!.Plain);
    }

    [Fact]
    public async Task The_same_is_said_in_markdown()
    {
        using var notebook = await AssistedNotebook.AfterAsync($"#r \"{typeof(Garden).Assembly.Location}\"\n{UseGarden}");

        Assert.Equal(
            """
            ```csharp
            string Garden.Water(int litres)
            ```

            Waters the garden.

            - `litres`: How much water, in litres.

            **Returns:**

            - What grows there now.

            **Exceptions:**

            - ArgumentException
            """, (await notebook.InspectAsync("Garden.Rose.Water(¦"))!.Markdown);
    }

    [Fact]
    public async Task What_earlier_cells_declare_is_described_with_its_comments()
    {
        using var notebook = await AssistedNotebook.AfterAsync(
            "/// <summary>Twice as <b>much</b> as *before*.</summary>\n/// <param name=\"x\">Before.</param>\nint Twice(int x) => 2 * x;\nvar items = new List<string>();");

        Assert.Equal("int Twice(int x)\n\nTwice as much as *before*.\n\nx: Before.", (await notebook.InspectAsync("Twi¦ce(1)"))!.Plain);
        Assert.Contains(@"Twice as much as \*before\*.", (await notebook.InspectAsync("Twi¦ce(1)"))!.Markdown);
        Assert.Contains("List<string> items", (await notebook.InspectAsync("it¦ems"))!.Plain);
    }

    [Fact]
    public async Task Overloads_are_counted_and_generic_types_filled_in()
    {
        using var notebook = await AssistedNotebook.AfterAsync();

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
        using var notebook = await AssistedNotebook.AfterAsync();

        Assert.Null(await notebook.InspectAsync(cell));
    }

    [Fact]
    public async Task The_innermost_call_is_described_whose_arguments_are_written()
    {
        using var notebook = await AssistedNotebook.AfterAsync();

        Assert.StartsWith("double Math.Sqrt(", (await notebook.InspectAsync("Console.WriteLine(Math.Sqrt(2, ¦"))!.Plain);
        Assert.StartsWith("void Console.WriteLine(", (await notebook.InspectAsync("Console.WriteLine(Math.Sqrt(2), ¦"))!.Plain);
        Assert.Contains("StringBuilder.StringBuilder(", (await notebook.InspectAsync("new StringBuilder(¦"))!.Plain);
        Assert.Contains("Enumerable.Empty<", (await notebook.InspectAsync("Enumerable.Empty<int>(¦)"))!.Plain);
    }
}
