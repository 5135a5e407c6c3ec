using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Cli.Preview;

/// <summary>The command <c>preview</c>.</summary>
internal static class PreviewCommand
{
    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Notebooks, folders of notebooks, or patterns such as notebooks/0*.dib. " +
            "Without any, the folder 'notebooks' here or in a folder above.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The folder of the web site. Without it, 'book' beside the folder 'notebooks'.",
        HelpName = "folder",
    };

    private static readonly Option<string?> Port = new("--port")
    {
        Description = "The port of the address. Without it, one that is free.",
        HelpName = "number",
    };

    private static readonly Option<bool> NoRun = new("--no-run")
    {
        Description = PreviewHelp.NoRun,
    };

    private static readonly Option<bool> Fresh = new("--fresh")
    {
        Description = PreviewHelp.Fresh,
    };

    public static Command Create()
    {
        var command = new Command("preview", PreviewHelp.Command) { Paths, Output, Port, NoRun, Fresh };
        command.SetAction((parsed, cancellation) =>
        {
            var mode = parsed.GetValue(NoRun) ? RunMode.Never : parsed.GetValue(Fresh) ? RunMode.Fresh : RunMode.FromChange;
            return RunAsync(parsed.GetValue(Paths) ?? [], parsed.GetValue(Output), parsed.GetValue(Port) ?? "0", mode, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string? output, string portText, RunMode mode, CancellationToken cancellation)
    {
        if (!ushort.TryParse(portText, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return await FailAsync($"'{portText}' is not a port; give a number from 1 to 65535, or leave --port out.", ExitCode.WrongUse);
        try
        {
            var notebooks = NotebookFinder.Find(paths);
            var folder = output ?? NotebookFinder.DefaultOutput(notebooks[0].Path);
            // The notebooks' processes inherit it.
            if (Environment.GetEnvironmentVariable(VerdictFile.FolderVariable) is null or "")
                Environment.SetEnvironmentVariable(VerdictFile.FolderVariable, VerdictFile.FolderOf(folder));
            Environment.SetEnvironmentVariable("ASYNCLAB_PROGRESS", "osc");
            await using var preview = new BookPreview(notebooks, folder, port, mode);
            await preview.RunAsync(cancellation);
            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
        catch (UsageException e)
        {
            return await FailAsync(e.Message, ExitCode.WrongUse);
        }
        catch (DibFormatException e)
        {
            return await FailAsync(e.Message, ExitCode.UnreadableNotebook);
        }
        catch (SocketException e)
        {
            return await FailAsync($"Port {port} cannot be opened: {e.Message}. Choose another with --port, or leave the option out.", ExitCode.WrongUse);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync($"The web site cannot be written: {e.Message} Choose another folder with --output.", ExitCode.WrongUse);
        }
    }

    private static async Task<int> FailAsync(string message, int code)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }
}
