using System.CommandLine;

namespace AsyncLab.Benchmarks;

/// <summary>The command <c>speed</c>.</summary>
internal static class SpeedCommand
{
    private static readonly Option<int> Times = new("--times")
    {
        Description = "How many times to do each thing; they take turns.",
        DefaultValueFactory = _ => 10,
    };

    private static readonly Option<DirectoryInfo> Notebooks = new("--notebooks")
    {
        Description = "Notebooks of which there is a book, to run again without a change. Without it, a book of 15 notebooks is generated.",
        HelpName = "folder",
    };

    private static readonly Option<DirectoryInfo> Book = new("--book")
    {
        Description = "The book of those notebooks, as 'asynclab run --output' made it. It is brought up to date first.",
        HelpName = "folder",
    };

    public static Command Create()
    {
        Times.Validators.Add(Check.AtLeastOne);
        Notebooks.AcceptExistingOnly();
        Book.AcceptExistingOnly();
        var command = new Command("speed",
            $"Measures how long the command asynclab takes, from the start of its process to its end: ten trivial cells, a book in which nothing changed, an edited line of prose. Prints a table as Markdown.\n\n{ExitCode.Help}")
        {
            Times, Notebooks, Book,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Notebooks) is null != result.GetValue(Book) is null)
                result.AddError("--notebooks and --book belong together: name both, or neither.");
        });
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(Times), parsed.GetValue(Notebooks), parsed.GetValue(Book), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int times, DirectoryInfo? notebooks, DirectoryInfo? book, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("asynclab-speed-");
        try
        {
            var generated = new GeneratedBook(folder.FullName);
            var unchanged = notebooks is null || book is null ? generated.Book : new(notebooks.FullName, book.FullName);
            await Console.Error.WriteLineAsync($"Bringing {unchanged.Count} notebooks up to date …");
            await unchanged.UpdateAsync(cancellation);
            await generated.Edited.UpdateAsync(cancellation);

            var table = new SpeedTable($"a book of {unchanged.Count} notebooks, nothing changed");
            for (var round = 1; round <= times; round++)
            {
                table.Add(await generated.TenCells.RunAsync(cancellation), await unchanged.RunUnchangedAsync(cancellation), await generated.EditAsync(round, cancellation));
                await Console.Error.WriteLineAsync($"round {round} of {times}");
            }

            Console.WriteLine(table.ToMarkdown());
            return ExitCode.Success;
        }
        catch (InvalidOperationException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Differs;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
