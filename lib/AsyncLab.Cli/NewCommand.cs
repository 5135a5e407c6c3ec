using System.CommandLine;

namespace AsyncLab.Cli;

/// <summary>The command <c>new</c>.</summary>
internal static class NewCommand
{
    private const string Examples = """
        Examples:
          asynclab new notebooks/03-queues.dib
          asynclab new notebooks/03-queues --title "Queues & workers"
        """;

    private static readonly Argument<string> File = new("path")
    {
        Description = "The file to write; .dib is added where it is missing. Folders on the way are made.",
    };

    private static readonly Option<string?> Title = new("--title")
    {
        Description = "The title of the chapter. Without it, the name of the file in words.",
        HelpName = "text",
    };

    public static Command Create()
    {
        var command = new Command("new",
            $"Begins a chapter: a notebook with a promise, terms, cells to run, something to try, and questions with folded answers. A file that exists is never overwritten.\n\n{Examples}\n\n{ExitCode.ShortHelp}")
        {
            File, Title,
        };
        command.SetAction((parsed, cancellation) => WriteAsync(parsed.GetValue(File)!, parsed.GetValue(Title), cancellation));
        return command;
    }

    private static Task<int> WriteAsync(string path, string? title, CancellationToken cancellation) => Failures.ToExitCodeAsync(async () =>
    {
        var file = await ChapterTemplate.WriteAsync(path, title, cancellation);
        Console.WriteLine($"""
            Wrote {file}.
            Next: open it in an editor for notebooks and write; then
              asynclab check {Quoted(file)}
              asynclab run {Quoted(file)}
            """);
        return ExitCode.Success;
    });

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;
}
