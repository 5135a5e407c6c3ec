namespace AsyncLab.Jupyter.Assistance;

/// <summary>Positions in a text, counted as Jupyter counts them: in code points. A surrogate without its other half counts as one.</summary>
internal static class CodePoints
{
    /// <summary>The index of the character that a number of code points lead to; one outside the text is moved to its nearer end.</summary>
    public static int ToIndex(string text, int codePoints)
    {
        var index = 0;
        for (var left = codePoints; left > 0 && index < text.Length; left--)
            index += Length(text, index);

        return index;
    }

    /// <summary>How many code points there are before the character of an index.</summary>
    public static int FromIndex(string text, int index)
    {
        var count = 0;
        for (var i = 0; i < index; i += Length(text, i))
            count++;

        return count;
    }

    private static int Length(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
}
