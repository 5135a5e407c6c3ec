using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncLab.Notebooks.Documents;

/// <summary>Parses C#, whatever it is.</summary>
internal static class CSharpText
{
    /// <summary>The syntax of code; nothing where it is nested so deep that the parser would end this process.</summary>
    public static SyntaxTree Parse(string code, CSharpParseOptions? options = null, string path = "") => Parse(code, out _, options, path);

    /// <summary>The same, for who has to know what <see cref="ObstacleIn"/> says of the code.</summary>
    public static SyntaxTree Parse(string code, out (int Line, string Message)? obstacle, CSharpParseOptions? options = null, string path = "")
    {
        obstacle = ObstacleIn(code);
        return CSharpSyntaxTree.ParseText(obstacle is null ? code : "", options, path);
    }

    /// <summary>The line of the code, from 0, in which it is nested too deep, and what to do; null if it is not.</summary>
    public static (int Line, string Message)? ObstacleIn(string code) => CSharpNesting.Find(code) is { } found
        ? (code.AsSpan(0, found.Place).Count('\n'), $"{found.What}, and that the compiler cannot read; take parts of it out into variables")
        : null;
}
