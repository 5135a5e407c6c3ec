using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Writes the new names, and what a name said beside what it named.</summary>
internal static class NameEdits
{
    public static void Add(TextEdits edits, ScriptPart part, Script script, Qualifier qualifier)
    {
        foreach (var member in script.Members.Where(m => m.Part == part && m.NewName != m.Name))
            edits.Replace(member.Identifier.Span, Identifier.Text(member.NewName));

        var references = script.References.Where(r => r.Part == part).ToDictionary(r => r.Name, r => r.Member);
        foreach (var name in part.Root.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (!references.TryGetValue(name, out var member))
            {
                if (qualifier.PrefixOf(name, part.Model) is { Length: > 0 } prefix)
                    edits.Insert(name.SpanStart, prefix);
            }
            else if (member.Namespace is { } space)
            {
                edits.Insert(name.SpanStart, $"{space}.");
            }
            else if (member.NewName != member.Name)
            {
                Rename(edits, name, member);
            }
        }
    }

    private static void Rename(TextEdits edits, SimpleNameSyntax name, ScriptMember member)
    {
        switch (name.Parent)
        {
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } call }:
                edits.Replace(call.Span, SymbolDisplay.FormatLiteral(member.Name, quote: true));
                return;
            case ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple } when NamesElement(tuple, member.Name):
                edits.Insert(name.SpanStart, $"{Identifier.Text(member.Name)}: ");
                break;
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals: null }:
                edits.Insert(name.SpanStart, $"{Identifier.Text(member.Name)} = ");
                break;
        }

        edits.Replace(name.Identifier.Span, Identifier.Text(member.NewName));
    }

    // An element is called like the variable it is made of, unless two would be called the same.
    private static bool NamesElement(TupleExpressionSyntax tuple, string name) =>
        tuple.Parent is not AssignmentExpressionSyntax { Left: var left } || left != tuple
            ? tuple.Arguments.Count(a => (a.NameColon?.Name ?? a.Expression as IdentifierNameSyntax)?.Identifier.ValueText == name) == 1
            : false;
}
