using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net.Sockets;

namespace AsyncLab.Cli.Preview;

/// <summary>The command <c>preview</c>.</summary>
internal static class PreviewCommand
{
    private static readonly Argument<string[]> Paths = NotebookPaths.Argument();

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The folder of the web site. Without it, 'book' beside the folder 'notebooks'.",
        HelpName = "folder",
    };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port of the address. Without it, one that is free.",
        HelpName = "number",
        CustomParser = ParsePort,
    };

    private static readonly Option<bool> NoRun = new("--no-run") { Description = PreviewHelp.NoRun };

    private static readonly Option<bool> Fresh = new("--fresh") { Description = PreviewHelp.Fresh };

    public static Command Create()
    {
        var command = new Command("preview", PreviewHelp.Command) { Paths, Output, Port, NoRun, Fresh };
        command.SetAction((parsed, cancellation) =>
        {
            var mode = parsed.GetValue(NoRun) ? RunMode.Never : parsed.GetValue(Fresh) ? RunMode.Fresh : RunMode.FromChange;
            return Failures.ToExitCodeAsync(() => RunAsync(parsed.GetValue(Paths) ?? [], parsed.GetValue(Output), parsed.GetValue(Port), mode, cancellation), what: "A file");
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string? output, int port, RunMode mode, CancellationToken cancellation)
    {
        var notebooks = NotebookFinder.Find(paths);
        var book = output ?? NotebookFinder.DefaultOutput(notebooks[0].Path);
        NotebookVariables.Set(book);
        try
        {
            await using var preview = new BookPreview(notebooks, book, port, mode);
            await preview.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // There is no other end.
        }
        catch (SocketException e)
        {
            throw new UsageException($"Port {port} cannot be opened: {e.Message}. Choose another with --port, or leave the option out.");
        }

        return ExitCode.Success;
    }

    private static int ParsePort(ArgumentResult argument)
    {
        var text = argument.Tokens.Count > 0 ? argument.Tokens[0].Value : "";
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0) return port;
        argument.AddError($"'{text}' is not a port: expected a number from 1 to 65535.");
        return 0;
    }
}
