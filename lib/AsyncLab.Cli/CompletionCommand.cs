using System.CommandLine;

namespace AsyncLab.Cli;

/// <summary>The command <c>completion</c>.</summary>
internal static class CompletionCommand
{
    private const string Examples = """
        Examples:
          bash        asynclab completion bash >> ~/.bashrc
          zsh         asynclab completion zsh >> ~/.zshrc    (behind the line with compinit)
          fish        asynclab completion fish > ~/.config/fish/completions/asynclab.fish
          PowerShell  asynclab completion powershell >> $PROFILE
        """;

    private static readonly Argument<string> Shell = new Argument<string>("shell")
    {
        Description = "The shell for which to print the script.",
    }.AcceptOnlyFromAmong("bash", "zsh", "fish", "powershell");

    public static Command Create()
    {
        var command = new Command("completion",
            $"Prints a script by which a shell completes commands, options and notebooks with the key Tab.\n\n{Examples}\n\n{ExitCode.ShortHelp}")
        {
            Shell,
        };
        command.SetAction(parsed => Print(parsed.GetValue(Shell)!));
        return command;
    }

    private static int Print(string shell)
    {
        using var reader = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{shell}")!);
        Console.Write(reader.ReadToEnd());
        return ExitCode.Success;
    }
}
