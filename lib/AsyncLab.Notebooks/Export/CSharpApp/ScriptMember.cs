using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Something that code declares for the code after it: a variable, a method, a property, a type.</summary>
/// <param name="part">Where it is declared.</param>
/// <param name="node">Its declaration.</param>
/// <param name="identifier">Its name there.</param>
/// <param name="symbol">What it is.</param>
internal sealed class ScriptMember(ScriptPart part, SyntaxNode node, SyntaxToken identifier, ISymbol symbol)
{
    public ScriptPart Part => part;

    public SyntaxNode Node => node;

    public SyntaxToken Identifier => identifier;

    public ISymbol Symbol => symbol;

    /// <summary>The name in the notebook.</summary>
    public string Name => identifier.ValueText;

    /// <summary>The name in the program.</summary>
    public string NewName { get; set; } = identifier.ValueText;

    /// <summary>The namespace that a type is put in because an earlier one has its name; null for the others.</summary>
    public string? Namespace { get; set; }

    /// <summary>Whether it becomes a member of a class, which types can use as well, and not a local of the program.</summary>
    public bool IsShared { get; set; }

    public bool IsType => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    /// <summary>Whether the compiler can be told to keep it in a class: not if it is declared in the middle of an expression.</summary>
    public bool CanBeShared => node is not SingleVariableDesignationSyntax;

    public bool IsConstant => Declaration is FieldDeclarationSyntax && Declaration.Modifiers.Any(SyntaxKind.ConstKeyword);

    /// <summary>The whole declaration, which may declare others too.</summary>
    public MemberDeclarationSyntax Declaration { get; } =
        node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Last();

    /// <summary>Whether a local of a program cannot be what it is.</summary>
    public bool MustBeShared => node switch
    {
        MethodDeclarationSyntax method => method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true,
        VariableDeclaratorSyntax => Declaration.AttributeLists.Count > 0 || Declaration.Modifiers.Any(SyntaxKind.VolatileKeyword),
        SingleVariableDesignationSyntax => false,
        _ => !IsType,
    };
}
