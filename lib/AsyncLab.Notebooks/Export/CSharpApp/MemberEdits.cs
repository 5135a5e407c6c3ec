using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Turns members of a notebook's code into locals, or into members of a class.</summary>
internal sealed class MemberEdits(TextEdits edits, ScriptPart part, Script script)
{
    private readonly ILookup<MemberDeclarationSyntax, ScriptMember> _members =
        script.Members.Where(m => m.Part == part && m.Node is not SingleVariableDesignationSyntax).ToLookup(m => m.Declaration);

    public void Add()
    {
        foreach (var declaration in part.Root.Members)
        {
            var isShared = _members[declaration].Any(m => m.IsShared);
            switch (declaration)
            {
                case BaseFieldDeclarationSyntax field when isShared && !field.Modifiers.Any(SyntaxKind.ConstKeyword):
                    AddAssignments(field);
                    break;
                case BaseFieldDeclarationSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax:
                    Adapt(declaration, isShared);
                    break;
                case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                    RemoveModifiers(declaration, m => m.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword);
                    break;
            }
        }
    }

    private void Adapt(MemberDeclarationSyntax declaration, bool isShared)
    {
        var isExternal = declaration.Modifiers.Any(SyntaxKind.ExternKeyword);
        RemoveModifiers(declaration, m => !IsKept(m, !isShared && isExternal));
        if (isShared)
        {
            edits.Insert(declaration.AttributeLists.LastOrDefault() is { } last ? last.GetLastToken().GetNextToken().SpanStart : declaration.SpanStart,
                declaration.Modifiers.Any(SyntaxKind.ConstKeyword) ? "internal " : "internal static ");
            if (declaration is PropertyDeclarationSyntax { Initializer: not null } property)
                MakeAssignable(property);
        }
        else if (declaration is BaseFieldDeclarationSyntax field)
        {
            // Nobody else can see it: it needs no protection from being called.
            if (field is EventFieldDeclarationSyntax { EventKeyword: var keyword })
                edits.Replace(TextSpan.FromBounds(keyword.SpanStart, field.Declaration.SpanStart), "");

            foreach (var variable in field.Declaration.Variables.Where(v => v.Initializer is null && v.ArgumentList is null))
                edits.Insert(variable.Identifier.Span.End, " = default");
        }
    }

    private static bool IsKept(SyntaxToken modifier, bool keepsStatic) => modifier.Kind() switch
    {
        SyntaxKind.AsyncKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword or SyntaxKind.ConstKeyword => true,
        SyntaxKind.StaticKeyword => keepsStatic,
        _ => false,
    };

    private void RemoveModifiers(MemberDeclarationSyntax declaration, Func<SyntaxToken, bool> isRemoved)
    {
        foreach (var modifier in declaration.Modifiers.Where(isRemoved))
        {
            var space = modifier.TrailingTrivia.TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Sum(t => t.Span.Length);
            edits.Replace(new TextSpan(modifier.SpanStart, modifier.Span.Length + space), "");
        }
    }

    // "int a = 1, b = 2;" becomes "a = 1; b = 2;": the fields are declared elsewhere.
    private void AddAssignments(BaseFieldDeclarationSyntax field)
    {
        var variables = field.Declaration.Variables;
        edits.Cut(TextSpan.FromBounds(field.SpanStart, variables[0].SpanStart));
        foreach (var variable in variables)
        {
            if (variable.Initializer is null) edits.Replace(variable.Span, "");
            if (variable.Initializer?.Value is InitializerExpressionSyntax array)
                edits.Insert(array.SpanStart, $"new {SharedField.TypeOf(_members[field].First(), field, edits)} ");
        }

        foreach (var separator in variables.GetSeparators())
            edits.Replace(separator.Span, ";");
    }

    // A notebook computes the value where the property stands, a class before anything else.
    private void MakeAssignable(PropertyDeclarationSyntax property)
    {
        var setter = property.AccessorList!.Accessors.FirstOrDefault(a => a.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration);
        if (setter is null)
            edits.Insert(property.AccessorList.CloseBraceToken.SpanStart, "set; ");
        else
            edits.Replace(setter.Span, "set;");

        edits.Replace(TextSpan.FromBounds(property.AccessorList.Span.End, property.Span.End), "");
    }
}
