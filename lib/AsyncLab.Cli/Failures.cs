using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export.Browsing;
using AsyncLab.Notebooks.Export.CSharpApp;

namespace AsyncLab.Cli;

/// <summary>Turns what went wrong into a sentence for the user and an exit code.</summary>
internal static class Failures
{
    /// <summary>The exit code of a command, which for one that fails says on standard error why.</summary>
    /// <param name="command">The command.</param>
    /// <param name="what">What it writes into the folder of --output, if it does.</param>
    public static async Task<int> ToExitCodeAsync(Func<Task<int>> command, string? what = null)
    {
        try
        {
            return await command();
        }
        catch (Exception e) when (Describe(e, what) is { } failure)
        {
            await Console.Error.WriteLineAsync(TerminalText.Lines(failure.Message));
            return failure.Code;
        }
    }

    private static (string Message, int Code)? Describe(Exception exception, string? what) => exception switch
    {
        UsageException or ChromiumException or CSharpAppException => (exception.Message, ExitCode.WrongUse),
        DibFormatException => (exception.Message, ExitCode.UnreadableNotebook),
        _ when Shortage.Describe(exception) is { } shortage => (shortage, ExitCode.WrongUse),
        TemporaryFolderException => (exception.Message, ExitCode.WrongUse),
        IOException or UnauthorizedAccessException when what is null => (exception.Message, ExitCode.WrongUse),
        IOException or UnauthorizedAccessException => ($"{what} cannot be written: {exception.Message} Choose another folder with --output.", ExitCode.WrongUse),
        OperationCanceledException => ("Stopped.", ExitCode.Interrupted),
        _ => null,
    };
}
