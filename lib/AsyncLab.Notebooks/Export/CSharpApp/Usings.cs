using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>The <c>using</c> lines of all cells, each once, with those that cells need not write.</summary>
internal sealed class Usings
{
    private readonly List<string> _lines = [.. CSharpSession.FrameworkImports.Select(n => $"using {n};")];
    private readonly Dictionary<string, string> _aliases = [];

    /// <param name="parts">The code.</param>
    /// <exception cref="CellFailedException">An alias has two meanings.</exception>
    public Usings(IEnumerable<ScriptPart> parts)
    {
        foreach (var part in parts.Where(p => p.SyntaxError is null))
        {
            foreach (var directive in part.Root.Usings)
                Add(directive, part);
        }
    }

    /// <summary>The lines: namespaces, then static members, then aliases.</summary>
    public IEnumerable<string> Lines => _lines.Distinct().OrderBy(l => l.Contains('=', StringComparison.Ordinal)).ThenBy(l => l.StartsWith("using static ", StringComparison.Ordinal));

    /// <summary>The namespaces.</summary>
    public IReadOnlyList<string> Namespaces => _namespaces;

    private readonly List<string> _namespaces = [.. CSharpSession.FrameworkImports];

    private void Add(UsingDirectiveSyntax directive, ScriptPart part)
    {
        var line = directive.WithoutTrivia().NormalizeWhitespace().ToString();
        if (directive.Alias is { } alias)
        {
            var name = alias.Name.Identifier.ValueText;
            if (_aliases.TryGetValue(name, out var earlier) && earlier != line)
            {
                throw part.Section.Failure(ScriptPart.LineOf(directive),
                    $"{line} comes after {earlier}, and a program can give {name} one meaning only. Use another name here");
            }

            _aliases[name] = line;
        }
        else if (directive.StaticKeyword.RawKind == 0)
        {
            _namespaces.Add(directive.NamespaceOrType.ToString());
        }

        _lines.Add(line);
    }
}
