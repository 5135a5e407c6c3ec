using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Makes of a piece of a notebook's code a piece of a program.</summary>
/// <param name="part">The code.</param>
/// <param name="script">All of the code.</param>
/// <param name="qualifier">Knows which types need their namespace.</param>
/// <param name="display">What is called to show a value.</param>
internal sealed class PartEdits(ScriptPart part, Script script, Qualifier qualifier, string display)
{
    private readonly TextEdits _edits = new(part.Section.Text);

    /// <summary>The piece of a program.</summary>
    /// <exception cref="Execution.CellFailedException">A program cannot say this.</exception>
    public ProgramPart Make()
    {
        DirectiveEdits.Add(_edits, part.Root);
        NameEdits.Add(_edits, part, script, qualifier);
        new MemberEdits(_edits, part, script).Add();
        foreach (var directive in part.Root.Usings.Cast<SyntaxNode>().Concat(part.Root.Externs))
            _edits.Cut(directive.Span);

        foreach (var statement in part.Root.Members.OfType<GlobalStatementSyntax>())
            AddReturns(statement);

        var shows = AddValue();
        var (types, shared) = (new List<string>(), new List<string>());
        foreach (var member in part.Root.Members.Where(IsMoved))
        {
            _edits.Cut(member.FullSpan, Assignment(member));
            (IsType(member) ? types : shared).Add(Namespaced(member, Text.Trim(_edits.Piece(member.FullSpan))));
        }

        return new ProgramPart(part.Section, Text.Trim(_edits.ToString()), types, [.. shared, .. SharedFields()], shows);
    }

    private static bool IsType(MemberDeclarationSyntax member) => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    // The values of variables stay where they are computed.
    private bool IsMoved(MemberDeclarationSyntax member) => IsType(member)
        || script.Members.Any(m => m.IsShared && m.Declaration == member && (m.Node is not VariableDeclaratorSyntax || m.IsConstant));

    private string Assignment(MemberDeclarationSyntax member) => member is PropertyDeclarationSyntax { Initializer.Value: var value }
        ? $"{Identifier.Text(script.Members.First(m => m.Node == member).NewName)} = {_edits.Piece(value.Span)};\n"
        : "";

    private string Namespaced(MemberDeclarationSyntax member, string text) =>
        script.Members.FirstOrDefault(m => m.IsType && m.Symbol.Equals(part.Model.GetDeclaredSymbol(member), SymbolEqualityComparer.Default))?.Namespace is { } name ? $"namespace {name}\n{{\n{text}\n}}" : text;

    private IEnumerable<string> SharedFields() => script.Members
        .Where(m => m.IsShared && m.Part == part && m is { Node: VariableDeclaratorSyntax, IsConstant: false })
        .Select(m => SharedField.Declaration(m, _edits));

    // The last expression of a cell without a semicolon is its value.
    private bool AddValue()
    {
        if (part.Root.Members.LastOrDefault() is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true, Expression: var value } })
            return false;

        var type = part.Model.GetTypeInfo(value).Type;
        var isStatement = type?.SpecialType == SpecialType.System_Void || (type?.Name == Script.Shown && value is InvocationExpressionSyntax);
        if (!isStatement)
            _edits.Insert(value.SpanStart, $"{display}(");

        _edits.Insert(value.Span.End, isStatement ? ";" : ");");
        return !isStatement;
    }

    // A cell may end with "return value;". In the middle it would end the whole program.
    private void AddReturns(GlobalStatementSyntax statement)
    {
        var returns = statement.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>();
        foreach (var node in returns)
        {
            if (node.Parent != statement || statement != part.Root.Members.Last())
                throw part.Section.Failure(ScriptPart.LineOf(node), "'return' ends a cell of a notebook, but the whole of a program. Write the rest of the cell into an 'else'");

            _edits.Replace(node.ReturnKeyword.Span, node.Expression is null ? "" : $"{display}(");
            if (node.Expression is not null)
                _edits.Insert(node.SemicolonToken.SpanStart, ")");
        }
    }
}
