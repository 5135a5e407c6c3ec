using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>A cell as the compiler may see it, and where its author is in it.</summary>
/// <param name="Code">The cell, with blanks in place of the engine's directives: every character stays where it was.</param>
/// <param name="Cursor">The index of the character after the cursor.</param>
/// <param name="Directive">Where the directive begins that the cursor is in, behind its <c>#</c>; null if it is in none.</param>
internal sealed record CellText(string Code, int Cursor, int? Directive)
{
    /// <summary>Takes a cell as it comes from Jupyter.</summary>
    /// <param name="cell">The whole cell.</param>
    /// <param name="cursor">The position of the cursor, in code points.</param>
    public static CellText Parse(string cell, int cursor)
    {
        var index = CodePoints.ToIndex(cell, cursor);
        return new(WithoutDirectives(cell), index, DirectiveAt(cell, index));
    }

    /// <summary>The cell with blanks in place of the engine's directives.</summary>
    public static string WithoutDirectives(string cell)
    {
        var directives = CellSource.Parse(cell, 0).Directives;
        if (directives.Count == 0)
            return cell;

        var lines = cell.Split('\n');
        foreach (var line in directives.Select(d => d.Line))
            lines[line] = lines[line].EndsWith('\r') ? new string(' ', lines[line].Length - 1) + '\r' : new string(' ', lines[line].Length);

        return string.Join('\n', lines);
    }

    // A line that looks like a directive inside a string or a comment is none.
    private static int? DirectiveAt(string cell, int index)
    {
        var line = cell.AsSpan(0, index).LastIndexOf('\n') + 1;
        var start = line + cell.AsSpan(line, index - line).IndexOfAnyExcept(" \t");
        if (start < line || cell[start] != '#')
            return null;

        var root = CSharpSyntaxTree.ParseText(cell, CSharpSession.ParseOptions).GetRoot();
        return root.FindTrivia(start).IsDirective ? start : null;
    }
}
