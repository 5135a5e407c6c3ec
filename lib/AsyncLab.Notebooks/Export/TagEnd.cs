namespace AsyncLab.Notebooks.Export;

/// <summary>Finds where a start tag ends, as a browser does (https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state).</summary>
internal static class TagEnd
{
    /// <summary>The place of the sign that ends the tag; -1 if it does not end.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="at">Where the name of the tag ends.</param>
    public static int After(string html, int at)
    {
        while (at >= 0 && at < html.Length && html[at] != '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] == '/')
                at++;
            else
                at = AfterAttribute(html, at);
        }

        return at < html.Length ? at : -1;
    }

    private static int AfterAttribute(string html, int at)
    {
        // The first sign is part of the name, whatever it is.
        for (at++; at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '/' or '>'); at++)
        {
        }

        var equals = AfterSpace(html, at);
        return equals < html.Length && html[equals] == '=' ? AfterValue(html, AfterSpace(html, equals + 1)) : at;
    }

    private static int AfterValue(string html, int at)
    {
        if (at < html.Length && html[at] is '"' or '\'')
            return html.IndexOf(html[at], at + 1) is >= 0 and var quote ? quote + 1 : -1;

        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>')
            at++;
        return at;
    }

    private static int AfterSpace(string html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
            at++;
        return at;
    }
}
