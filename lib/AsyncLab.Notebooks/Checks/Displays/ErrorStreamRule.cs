using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks.Displays;

/// <summary>Where a write to the stream for errors is a failure.</summary>
internal sealed class ErrorStreamRule() : Rule("error-stream", "nothing written to Console.Error")
{
    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from piece in notebook.Compiled.Pieces
        from member in piece.Find<MemberAccessExpressionSyntax>()
        where member.Name.Identifier.Text is "Error" or "OpenStandardError" && member.Expression.ToString() is "Console" or "System.Console"
        select At(piece, piece.LineOf(member), "in Verso a cell fails that writes to Console.Error; write to Console.Out.");
}
