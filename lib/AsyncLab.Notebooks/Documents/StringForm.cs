namespace AsyncLab.Notebooks.Documents;

/// <summary>How a string is written in C#.</summary>
/// <param name="Dollars">How many dollars stand before it: how many braces begin an expression; 0 if none does.</param>
/// <param name="Quotes">How many quotes end it; 0 if it is no string or an empty one.</param>
/// <param name="IsVerbatim">Whether a backslash in it is text.</param>
internal readonly record struct StringForm(int Dollars, int Quotes, bool IsVerbatim)
{
    // From three quotes on.
    private bool IsRaw => Quotes > 1;

    /// <summary>Passes the beginning of a string.</summary>
    public static StringForm At(string code, ref int at)
    {
        var (dollars, isVerbatim) = (0, false);
        for (; at < code.Length && code[at] is '$' or '@'; at++)
        {
            dollars += code[at] == '$' ? 1 : 0;
            isVerbatim |= code[at] == '@';
        }

        var quotes = isVerbatim ? Math.Min(1, Run(code, at, '"')) : Run(code, at, '"');
        at += quotes;
        return new(dollars, quotes == 2 ? 0 : quotes, isVerbatim);
    }

    /// <summary>Passes the text of a string from within.</summary>
    /// <returns>Whether an expression in it begins; else the string has ended.</returns>
    public bool PassText(string code, ref int at)
    {
        while (at < code.Length)
        {
            var sign = code[at];
            if (sign == '"')
            {
                if (PassQuotes(code, ref at))
                    return false;
            }
            else if (sign == '{' && Dollars > 0)
            {
                if (PassBraces(code, ref at))
                    return true;
            }
            else if (sign == '\n' && !IsRaw && !IsVerbatim)
            {
                // One that is not closed ends with its line.
                return false;
            }
            else
            {
                at += sign == '\\' && !IsRaw && !IsVerbatim ? 2 : 1;
            }
        }

        return false;
    }

    private bool PassQuotes(string code, ref int at)
    {
        var run = Run(code, at, '"');
        var isEnd = IsRaw ? run >= Quotes : !IsVerbatim || run % 2 == 1;
        at += IsRaw || IsVerbatim ? run : 1;
        return isEnd;
    }

    private bool PassBraces(string code, ref int at)
    {
        var run = Run(code, at, '{');
        at += run;
        return IsRaw ? run >= Dollars : run % 2 == 1;
    }

    private static int Run(string code, int at, char sign)
    {
        var end = at;
        while (end < code.Length && code[end] == sign)
            end++;
        return end - at;
    }
}
