using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary><c>#load "…"</c>: a file of code that runs before the code that names it.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Path">The path as it stands there.</param>
internal sealed record LoadDirective(int Line, string Path)
{
    /// <summary>Separates code from these directives.</summary>
    /// <param name="code">The code; its first line is the first line of the file.</param>
    public static (string Code, IReadOnlyList<LoadDirective> Directives) Take(string code)
    {
        var lines = code.Split('\n');
        var directives = new List<LoadDirective>();
        var root = CSharpText.Parse(code, CSharpSession.ParseOptions).GetRoot();
        foreach (var node in root.DescendantNodes(descendIntoTrivia: true).OfType<LoadDirectiveTriviaSyntax>())
        {
            if (!node.IsActive || node.File.IsMissing)
                continue;

            var index = code.AsSpan(0, node.SpanStart).Count('\n');
            directives.Add(new LoadDirective(index + 1, node.File.ValueText));
            lines[index] = "";
        }

        return (string.Join('\n', lines), directives);
    }
}
