using System.Globalization;
using System.Text;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>The text of a program, which knows what came from where.</summary>
internal sealed class ProgramText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Position, Section Section)> _sections = [];

    public void Add(string text) => _text.Append(text).Append('\n');

    /// <summary>Adds what came from a section of the notebook, with a comment that says which.</summary>
    public void Add(Section section, string text, string kind = "")
    {
        _sections.Add((_text.Length, section));
        _text.Append(CultureInfo.InvariantCulture, $"\n// ── Cell {section.Cell}{kind} ── {CSharpApp.Text.OneLine(section.File.Name)}:{section.Line}\n{text}\n");
    }

    /// <summary>The section that a place came from; null if it came from none.</summary>
    public Section? SectionAt(int position) => _sections.LastOrDefault(s => s.Position <= position).Section;

    public override string ToString() => _text.ToString();
}
