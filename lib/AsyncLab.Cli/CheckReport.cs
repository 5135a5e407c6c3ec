using System.Text.Encodings.Web;
using System.Text.Json;
using AsyncLab.Notebooks.Checks;
using AsyncLab.Notebooks.Export;

namespace AsyncLab.Cli;

/// <summary>How the findings of a check are written.</summary>
internal abstract class CheckReport
{
    /// <summary>The report that an author asks for by a word.</summary>
    public static CheckReport In(string format) => format switch
    {
        "json" => new JsonReport(),
        "github" => new GitHubReport(),
        _ => new TextReport(),
    };

    public abstract void Write(TextWriter output, IReadOnlyList<Finding> findings, int notebooks, TimeSpan elapsed);

    /// <summary>The file as seen from here, if it is here or below.</summary>
    protected static string PathOf(Finding finding) =>
        Path.GetRelativePath(Environment.CurrentDirectory, finding.Path) is var path && path.StartsWith("..", StringComparison.Ordinal) ? finding.Path : path;

    protected static string Sentence(Finding finding) => finding.Cell is { } cell ? $"cell {cell}: {finding.Message}" : finding.Message;

    protected static string Summary(IReadOnlyList<Finding> findings, int notebooks, TimeSpan elapsed)
    {
        var found = findings.Count == 0 ? "nothing found" : $"{Count(findings.Count, "finding")} in {Count(findings.Select(f => f.Path).Distinct().Count(), "file")}";
        return $"{Count(notebooks, "notebook")} checked in {elapsed.ToText()}: {found}.";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private sealed class TextReport : CheckReport
    {
        public override void Write(TextWriter output, IReadOnlyList<Finding> findings, int notebooks, TimeSpan elapsed)
        {
            foreach (var finding in findings)
                output.WriteLine($"{TerminalText.Name(PathOf(finding))}:{finding.Line}: {TerminalText.Lines(Sentence(finding)).ReplaceLineEndings(" ")} [{finding.Rule}]");
            output.WriteLine(Summary(findings, notebooks, elapsed));
        }
    }

    private sealed class JsonReport : CheckReport
    {
        private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

        public override void Write(TextWriter output, IReadOnlyList<Finding> findings, int notebooks, TimeSpan elapsed) =>
            output.WriteLine(JsonSerializer.Serialize(new { notebooks, findings = findings.Select(f => f with { Path = PathOf(f) }) }, Indented));
    }

    // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    private sealed class GitHubReport : CheckReport
    {
        public override void Write(TextWriter output, IReadOnlyList<Finding> findings, int notebooks, TimeSpan elapsed)
        {
            foreach (var finding in findings)
                output.WriteLine($"::error file={Property(PathOf(finding))},line={finding.Line},title={Property(finding.Rule)}::{Data(Sentence(finding))}");
            output.WriteLine(Summary(findings, notebooks, elapsed));
        }

        private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

        private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
    }
}
