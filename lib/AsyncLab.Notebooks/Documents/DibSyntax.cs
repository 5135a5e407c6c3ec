namespace AsyncLab.Notebooks.Documents;

/// <summary>The few marks of which the format <c>.dib</c> is made.</summary>
internal static class DibSyntax
{
    public const string Prefix = "#!";
    public const string Metadata = "#!meta";
    public const char ByteOrderMark = '\uFEFF';

    /// <summary>Splits where .NET Interactive splits: a lone carriage return belongs to its line.</summary>
    public static List<DibLine> Lines(string text)
    {
        var lines = new List<DibLine>();
        var start = text.StartsWith(ByteOrderMark) ? 1 : 0;
        while (true)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed > start && text[feed - 1] == '\r' ? feed - 1 : feed;
            lines.Add(new DibLine(lines.Count + 1, start, end, text[start..end]));
            if (feed < 0)
                return lines;

            start = feed + 1;
        }
    }

    /// <summary>The line separator of a text: that of its first line.</summary>
    public static string NewLine(string text)
    {
        var feed = text.IndexOf('\n');
        return feed > 0 && text[feed - 1] == '\r' ? "\r\n" : "\n";
    }
}

/// <summary>A line of a file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Start">Where its text begins.</param>
/// <param name="End">Where its text ends, before the line separator.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct DibLine(int Number, int Start, int End, string Text);
