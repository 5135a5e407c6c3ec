using System.Text.RegularExpressions;

namespace AsyncLab;

/// <summary>A piece of a command of IMAP.</summary>
/// <param name="Text">What it says, without quotes.</param>
/// <param name="IsQuoted">Whether it was in quotes, so that a parenthesis is none.</param>
internal readonly partial record struct ImapToken(string Text, bool IsQuoted = false)
{
    /// <summary>Whether it is this parenthesis.</summary>
    public bool Is(char parenthesis) => !IsQuoted && Text.Length == 1 && Text[0] == parenthesis;

    /// <summary>The pieces of a line: words, strings in quotes, parentheses.</summary>
    /// <returns>Null if a quote or a bracket is not closed, or something asks for a literal, which this server does not take.</returns>
    public static IReadOnlyList<ImapToken>? Read(string line)
    {
        var tokens = new List<ImapToken>();
        for (var (start, end) = (0, 0); start < line.Length; start = end)
        {
            end = line[start] switch
            {
                ' ' or '(' or ')' => start + 1,
                '"' => EndOfString(line, start),
                '{' => -1,
                _ => EndOfWord(line, start),
            };
            if (end < 0)
                return null;
            if (line[start] == '"')
                tokens.Add(new(Escape().Replace(line[(start + 1)..(end - 1)], "$1"), IsQuoted: true));
            else if (line[start] != ' ')
                tokens.Add(new(line[start..end]));
        }

        return tokens;
    }

    private static int EndOfString(string line, int start)
    {
        for (var i = start + 1; i < line.Length; i += line[i] == '\\' ? 2 : 1)
        {
            if (line[i] == '"')
                return i + 1;
        }

        return -1;
    }

    // Spaces and parentheses within brackets belong to the word.
    private static int EndOfWord(string line, int start)
    {
        var isOpen = false;
        for (var i = start; i < line.Length; i++)
        {
            if (line[i] is '[' or ']')
                isOpen = line[i] == '[';
            else if (!isOpen && line[i] is (' ' or '(' or ')' or '"'))
                return i;
        }

        return isOpen ? -1 : line.Length;
    }

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
