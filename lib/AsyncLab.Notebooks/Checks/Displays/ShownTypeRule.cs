using Microsoft.CodeAnalysis;

namespace AsyncLab.Notebooks.Checks.Displays;

/// <summary>Values that look different from host to host.</summary>
internal sealed class ShownTypeRule() : Rule("shown-type", "no value shown that hosts render differently")
{
    /// <summary>Types whose values hosts render differently, by their full names.</summary>
    public static IReadOnlySet<string> Types { get; } = new HashSet<string>
    {
        "System.String", "System.TimeSpan", "System.Type", "Microsoft.AspNetCore.Html.IHtmlContent", "Plotly.NET.GenericChart",
    };

    public override IEnumerable<Finding> Check(CheckedNotebook notebook) =>
        from piece in notebook.Compiled.Pieces
        from shown in piece.Values()
        where shown.Type is { IsTupleType: true } || shown.Type.WithBases().Any(t => Types.Contains(t.FullName()))
        select At(piece, piece.LineOf(shown.Expression),
            $"hosts render a {shown.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} differently; show a value of a type that renders itself, or print it with Console.WriteLine.");
}
