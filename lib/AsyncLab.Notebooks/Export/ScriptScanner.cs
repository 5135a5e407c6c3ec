using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export;

/// <summary>An inline script within HTML.</summary>
/// <param name="Start">Where its start tag begins.</param>
/// <param name="End">Where its text ends and its end tag begins.</param>
/// <param name="Attributes">The attributes of its start tag, with the space before them.</param>
/// <param name="Text">The script.</param>
internal sealed record InlineScript(int Start, int End, string Attributes, string Text)
{
    /// <summary>Whether it would do the same as a file: other types and loading modes would not.</summary>
    public bool IsPlain => !ScriptScanner.Peculiar().IsMatch(Attributes);
}

/// <summary>Finds the script elements of HTML.</summary>
internal static partial class ScriptScanner
{
    public static IEnumerable<InlineScript> Scripts(string html) =>
        TagScanner.Tags(html).Where(t => t.Name == "script").Select(t => new InlineScript(t.Start, t.ContentEnd, t.Attributes, html[t.End..t.ContentEnd]));

    [GeneratedRegex("""(?:^|\s)(?:src|async|defer|nomodule)\b|(?:^|\s)type\s*=\s*(?!["']?(?:text|application)/javascript\b)""",
        RegexOptions.IgnoreCase)]
    internal static partial Regex Peculiar();
}
