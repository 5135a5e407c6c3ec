using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>The declaration of a variable as a field of a class.</summary>
internal static class SharedField
{
    /// <exception cref="Execution.CellFailedException">Its type has no name.</exception>
    public static string Declaration(ScriptMember variable, TextEdits edits)
    {
        var field = (BaseFieldDeclarationSyntax)variable.Declaration;
        var attributes = string.Concat(field.AttributeLists.Select(a => edits.Piece(a.Span) + " "));
        var isVolatile = field.Modifiers.Any(SyntaxKind.VolatileKeyword) ? "volatile " : "";
        // Without a value the compiler would miss one.
        var value = ((VariableDeclaratorSyntax)variable.Node).Initializer is null ? " = default" : "";
        return $"{attributes}internal static {isVolatile}{TypeOf(variable, field, edits)} {Identifier.Text(variable.NewName)}{value};";
    }

    /// <summary>The type, as it is written.</summary>
    public static string TypeOf(ScriptMember variable, BaseFieldDeclarationSyntax field, TextEdits edits)
    {
        if (!field.Declaration.Type.IsVar)
            return edits.Piece(field.Declaration.Type.Span);

        var type = ((IFieldSymbol)variable.Symbol).Type;
        if (!HasName(type))
        {
            throw variable.Part.Section.Failure(ScriptPart.LineOf(variable.Node),
                $"the variable {variable.Name} has an anonymous type, and a type or a method that a program cannot keep as a local one uses it. Give it a type with a name");
        }

        return type.ToMinimalDisplayString(variable.Part.Model, variable.Node.SpanStart);
    }

    private static bool HasName(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HasName(array.ElementType),
        INamedTypeSymbol named => !named.IsAnonymousType && named.TypeArguments.All(HasName),
        _ => true,
    };
}
