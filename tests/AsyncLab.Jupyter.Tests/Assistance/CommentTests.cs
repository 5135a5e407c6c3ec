namespace AsyncLab.Jupyter.Tests.Assistance;

public class CommentTests
{
    private const string UseGarden = "using AsyncLab.Jupyter.Tests.Assistance;";

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
        using var notebook = AssistedNotebook.After("using System.Net.Http; using System.Xml.Linq;");

        Assert.Contains(comment, (await notebook.InspectAsync(cell))!.Plain);
    }

    [Fact]
    public async Task A_library_is_described_from_the_file_beside_it()
    {
        using var notebook = AssistedNotebook.After($"#r \"{typeof(Garden).Assembly.Location}\"\n{UseGarden}");

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
        using var notebook = AssistedNotebook.After($"#r \"{typeof(Garden).Assembly.Location}\"\n{UseGarden}");

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
        using var notebook = AssistedNotebook.After(
            "/// <summary>Twice as <b>much</b> as *before*.</summary>\n/// <param name=\"x\">Before.</param>\nint Twice(int x) => 2 * x;\nvar items = new List<string>();");

        Assert.Equal("int Twice(int x)\n\nTwice as much as *before*.\n\nx: Before.", (await notebook.InspectAsync("Twi¦ce(1)"))!.Plain);
        Assert.Contains(@"Twice as much as \*before\*.", (await notebook.InspectAsync("Twi¦ce(1)"))!.Markdown);
        Assert.Contains("List<string> items", (await notebook.InspectAsync("it¦ems"))!.Plain);
    }
}
