using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks.Displays;

/// <summary>The one way to show something that all hosts have, beside the last expression of a cell.</summary>
internal sealed class DisplayCallRule() : Rule("display-call", "value.Display(); as the only call that shows something")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from piece in notebook.Compiled.Pieces
        from call in piece.EngineCalls()
        let problem = Problem(call.Call, call.Method)
        where problem is not null
        select At(piece, piece.LineOf(call.Call), problem);

    private static string? Problem(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        if (method.Name != "Display")
            return $"{method.Name}(…) is not in all hosts; make a type that renders itself, and write value.Display(); for it.";
        return call.Parent is ExpressionStatementSyntax { SemicolonToken.IsMissing: false }
            ? null
            : "Display() returns something in .NET Interactive only; write it as a statement, with a semicolon.";
    }
}
