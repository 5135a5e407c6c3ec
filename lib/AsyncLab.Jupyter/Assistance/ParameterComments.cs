using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>What the comment of a method says of its parameters.</summary>
internal static partial class ParameterComments
{
    /// <summary>The parameters that it says something of, in its order.</summary>
    public static IReadOnlyList<(string Name, string Comment)> Of(ISymbol? symbol)
    {
        if (symbol is not (IMethodSymbol or IPropertySymbol or INamedTypeSymbol) || symbol.GetDocumentationCommentXml() is not { Length: > 0 } xml)
            return [];

        try
        {
            return [.. XElement.Parse($"<comment>{xml}</comment>", LoadOptions.PreserveWhitespace).Descendants("param")
                .Select(p => (p.Attribute("name")?.Value ?? "", Blanks().Replace(Text(p), " ").Trim()))
                .Where(p => p is ({ Length: > 0 }, { Length: > 0 }))];
        }
        catch (XmlException)
        {
            // A comment that is no XML says nothing.
            return [];
        }
    }

    private static string Text(XElement element) => string.Concat(element.Nodes().Select(n => n switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => Name(reference),
        XElement inner => Text(inner),
        _ => "",
    }));

    // <see cref="M:System.Math.Abs(System.Int32)" />, <paramref name="value" />, <see langword="null" />.
    private static string Name(XElement reference) => reference.Attribute("cref") is { } member
        ? member.Value[(member.Value.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0].Split('.')[^1].Split('`')[0]
        : (reference.Attribute("name") ?? reference.Attribute("langword") ?? reference.Attribute("href"))?.Value ?? "";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
