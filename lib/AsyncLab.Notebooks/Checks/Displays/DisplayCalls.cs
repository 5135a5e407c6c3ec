using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Checks;

/// <summary>What code shows beside its last expression.</summary>
internal static class DisplayCalls
{
    private static readonly string Namespace = typeof(Cells.Kernel).Namespace!;

    /// <summary>The calls of what the engine gives to cells.</summary>
    public static IEnumerable<(InvocationExpressionSyntax Call, IMethodSymbol Method)> EngineCalls(this CodePiece piece) =>
        from call in piece.Find<InvocationExpressionSyntax>()
        where EngineNames.Contains(call.CalledName())
        let method = piece.Model.GetSymbolInfo(call) is var info ? (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as IMethodSymbol : null
        where method?.ContainingNamespace.ToDisplayString() == Namespace
        select (call, method);

    /// <summary>The calls that show something.</summary>
    public static IEnumerable<ExpressionSyntax> Displays(this CodePiece piece) =>
        piece.EngineCalls().Where(c => c.Method.Name is not "HTML").Select(c => c.Call);

    /// <summary>The calls that write to the console.</summary>
    public static IEnumerable<ExpressionSyntax> ConsoleWrites(this CodePiece piece) =>
        from call in piece.Find<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Write" or "WriteLine", Expression: var target }
            && target.ToString() is "Console" or "System.Console" or "Console.Out" or "System.Console.Out"
        select (ExpressionSyntax)call;

    private static HashSet<string> EngineNames { get; } = ["Display", "DisplayAs", "display", "HTML", "CSS", "Javascript", "Update", "GetInputAsync", "GetPasswordAsync"];

    private static string CalledName(this InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
        _ => "",
    };
}
