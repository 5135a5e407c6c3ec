using AsyncLab.Notebooks.Documents;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Execution;

/// <summary>A line of a C# cell that is not C# but an order to the engine.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Text">The whole line, trimmed.</param>
internal abstract record CellDirective(int Line, string Text);

/// <summary><c>#r "…"</c>: something that the code refers to.</summary>
internal sealed record ReferenceDirective(int Line, string Text, string Target) : CellDirective(Line, Text);

/// <summary><c>#i "nuget: …"</c>: a further place to take packages from.</summary>
internal sealed record PackageSourceDirective(int Line, string Text) : CellDirective(Line, Text)
{
    private const string Scheme = "nuget:";

    /// <summary>The place, an address or a folder; null if the directive is written wrongly.</summary>
    public string? Source => Text[2..].Trim().Trim('"').Trim() is var target && target.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && target[Scheme.Length..].Trim() is { Length: > 0 } source ? source : null;
}

/// <summary><c>#!word …</c>.</summary>
internal sealed record MagicDirective(int Line, string Text) : CellDirective(Line, Text)
{
    /// <summary>The word with its <c>#!</c>.</summary>
    public string Name => Text.Split((char[]?)null, 2)[0];

    /// <summary>The rest of the line without quotes.</summary>
    public string Argument => Text[Name.Length..].Trim().Trim('"');
}

/// <summary>A C# cell taken apart: the engine's directives, and the code without them.</summary>
internal sealed class CellSource
{
    private readonly string[] _code;
    private readonly int _firstLine;
    private readonly (int Line, string Message)? _obstacle;

    private CellSource(string[] code, int firstLine, IReadOnlyList<CellDirective> directives, (int Line, string Message)? obstacle)
    {
        _obstacle = obstacle;
        _code = code;
        _firstLine = firstLine;
        Directives = directives;
    }

    /// <summary>The directives, in order.</summary>
    public IReadOnlyList<CellDirective> Directives { get; }

    /// <summary>Finds the directives; a line that looks like one inside a string or a comment is none.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="firstLine">The line of the file that the text begins in.</param>
    public static CellSource Parse(string source, int firstLine)
    {
        var lines = source.Split('\n');
        var directives = new List<CellDirective>();
        var root = CSharpText.Parse(source, out var obstacle, CSharpSession.ParseOptions).GetRoot();
        foreach (var node in root.DescendantNodes(descendIntoTrivia: true).OfType<DirectiveTriviaSyntax>().Where(d => d.IsActive))
        {
            // Counted by '\n' alone, as the lines of the file are.
            var index = source.AsSpan(0, node.SpanStart).Count('\n');
            var text = lines[index].Trim();
            if (node is ReferenceDirectiveTriviaSyntax { File.IsMissing: false } reference)
                directives.Add(new ReferenceDirective(firstLine + index, text, reference.File.ValueText));
            else if (text.StartsWith("#!", StringComparison.Ordinal))
                directives.Add(new MagicDirective(firstLine + index, text));
            else if (text.StartsWith("#i ", StringComparison.Ordinal))
                directives.Add(new PackageSourceDirective(firstLine + index, text));
            else
                continue;

            lines[index] = "";
        }

        return new CellSource(lines, firstLine, directives, obstacle);
    }

    /// <summary>Refuses what the compiler cannot read without ending this process.</summary>
    /// <exception cref="CellFailedException">It is nested too deep.</exception>
    public void RejectTooDeep(SourceFile file)
    {
        if (_obstacle is { } obstacle)
            throw new CellFailedException(file, _firstLine + obstacle.Line, obstacle.Message);
    }

    /// <summary>The code from one line of the file up to another, moved down to where it stands in the file.</summary>
    /// <returns>The code, or null if there is none.</returns>
    public string? Code(int from, int to)
    {
        var code = _code[Math.Clamp(from - _firstLine, 0, _code.Length)..Math.Clamp(to - _firstLine, 0, _code.Length)];
        return code.All(string.IsNullOrWhiteSpace)
            ? null
            : new string('\n', Math.Max(from, _firstLine) - 1) + string.Join('\n', code);
    }
}
