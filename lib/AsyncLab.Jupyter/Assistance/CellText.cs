using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>A cell as the compiler may see it, and where its author is in it.</summary>
/// <param name="Code">The cell, with blanks in place of what is no C#: every character stays where it was.</param>
/// <param name="Cursor">The index of the character after the cursor.</param>
/// <param name="Directive">Where the directive begins that the cursor is in; null if it is in none.</param>
internal sealed record CellText(string Code, int Cursor, int? Directive)
{
    // The compiler calls itself for each, on whatever thread it happens to be.
    private const int MostMembersInARow = 500;

    /// <summary>Takes a cell as it comes from Jupyter.</summary>
    /// <param name="cell">The whole cell.</param>
    /// <param name="cursor">The position of the cursor, in code points.</param>
    /// <returns>The cell; null if it is nested deeper than the compiler can follow.</returns>
    public static CellText? Parse(string cell, int cursor)
    {
        if (IsTooDeep(cell))
            return null;

        var index = CodePoints.ToIndex(cell, cursor);
        return new(CodeOf(cell), index, DirectiveAt(CellLines.WithoutDocuments(cell), index));
    }

    /// <summary>Whether it is nested deeper than the compiler can follow.</summary>
    public static bool IsTooDeep(string cell) =>
        CSharpText.ObstacleIn(cell) is not null || cell.Split(';').Any(statement => statement.Count(c => c == '.') > MostMembersInARow);

    /// <summary>The cell with blanks in place of what is no C#.</summary>
    public static string CodeOf(string cell)
    {
        var code = CellLines.WithoutDocuments(cell);
        return CellLines.Without(code, CellSource.Parse(code, 0).Directives.Select(d => d.Line).ToHashSet());
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
