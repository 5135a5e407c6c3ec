using System.Globalization;
using System.Text;
using System.Xml;

namespace AsyncLab.Cli;

/// <summary>Text for XML, which cannot express every character.</summary>
internal static class Xml
{
    /// <summary>The text with each character that XML forbids written as <c>\u001B</c>.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text, i++, 2);
            else if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else
                clean.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
        }

        return clean.ToString();
    }
}
