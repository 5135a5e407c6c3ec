using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What an author of a notebook has to know beyond the compiler's message.</summary>
internal static partial class CompilerHints
{
    /// <summary>A hint that continues the message, or an empty text.</summary>
    public static string For(string message)
    {
        if (NewerLanguage().IsMatch(message))
            return ". Cells are C# 13, the newest that all programs for notebooks compile: write it in an older way.";

        return KernelApi().Match(message) is { Success: true } api
            ? $". {api.Groups["name"].Value} belongs to the kernels of .NET Interactive, which this engine does not have: do without it, or run the notebook there."
            : "";
    }

    [GeneratedRegex(@"[Pp]lease use language version|is not available in C# 13|is in Preview|The name 'field' does not exist")]
    private static partial Regex NewerLanguage();

    [GeneratedRegex(@"'(?<name>KernelInvocationContext|CompositeKernel|CSharpKernel|KernelBase|SubmitCode|KernelCommand|InteractiveDocument|(?<=Kernel' does not contain a definition for ')(Root|Current))'")]
    private static partial Regex KernelApi();
}
