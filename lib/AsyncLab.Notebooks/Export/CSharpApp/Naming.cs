using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>
/// Gives new names where cells declare the same name twice, or where a name that is fine in a cell of its own would
/// have another meaning in one program.
/// </summary>
internal sealed class Naming
{
    private readonly Script _script;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _taken;

    private Naming(Script script)
    {
        _script = script;
        _words = [.. script.Parts.SelectMany(p => p.Root.DescendantTokens()).Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText)];
        // The parameter that every program has.
        _taken = ["args"];
    }

    /// <summary>A name that nothing in the code has.</summary>
    public static string Unused(Script script, string name) => new Naming(script).Free(name, name);

    /// <summary>Names everything that the code declares.</summary>
    public static void Apply(Script script) => new Naming(script).Apply();

    private void Apply()
    {
        foreach (var type in _script.Members.Where(m => m.IsType))
            NameType(type);

        _taken.UnionWith(OtherMeanings.Of(_script));
        foreach (var member in _script.Members.Where(m => !m.IsType))
        {
            member.NewName = _taken.Contains(member.Name) && !IsOverload(member) ? Free(member.Name, $"{member.Name}_{member.Part.Section.Cell}") : member.Name;
            _taken.Add(member.NewName);
        }
    }

    // A type keeps its name, which it may show to readers: a namespace tells it from the earlier one.
    private void NameType(ScriptMember type)
    {
        var key = $"{type.Name}`{((type.Symbol as INamedTypeSymbol)?.Arity ?? 0)}";
        if (!_taken.Add(key))
        {
            var name = $"Cell{type.Part.Section.Cell}";
            for (var n = 2; _words.Contains(name) || !_taken.Add($"{name}.{key}"); n++)
                name = $"Cell{type.Part.Section.Cell}_{n}";

            type.Namespace = name;
        }

        _taken.Add(type.Name);
    }

    // In a class methods may share a name, as they do in a cell.
    private bool IsOverload(ScriptMember member) => member is { IsShared: true, Node: MethodDeclarationSyntax }
        && _script.Members.TakeWhile(m => m != member).Any(m => m.IsShared && m.Part == member.Part && m.Name == member.Name && m.NewName == m.Name);

    private string Free(string name, string candidate)
    {
        for (var n = 2; _words.Contains(candidate) || _taken.Contains(candidate); n++)
            candidate = $"{name}_{n}";

        return candidate;
    }
}
