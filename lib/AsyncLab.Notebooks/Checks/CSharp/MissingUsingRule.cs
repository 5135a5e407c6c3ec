namespace AsyncLab.Notebooks.Checks.CSharp;

/// <summary>What one engine imports by itself and others do not.</summary>
internal static class MissingUsingRule
{
    public const string Name = "missing-using";
    public const string Summary = "a using for all that not every host imports";

    /// <summary>The errors that a notebook has with the imports of all hosts and does not have with those of this engine.</summary>
    public static IEnumerable<Finding> Compare(CompiledNotebook portable, CompiledNotebook here)
    {
        var known = here.Findings.Select(f => (f.Path, f.Line, f.Message)).ToHashSet();
        return
            from finding in portable.Findings
            where finding.Rule == NotebookCompiler.RuleName && !known.Contains((finding.Path, finding.Line, finding.Message))
            select finding with
            {
                Rule = Name,
                Message = $"this compiles here only, because the engine imports System.IO, System.Collections and Microsoft.DotNet.Interactive.Formatting; write the using ({finding.Message.TrimEnd('.')}).",
            };
    }
}
