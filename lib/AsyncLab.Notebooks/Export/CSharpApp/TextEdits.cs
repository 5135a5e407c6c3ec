using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Changes to a text, all told in places of the text as it was.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<Edit> _edits = [];
    private readonly List<Edit> _cuts = [];

    /// <summary>Writes something else in a place.</summary>
    public void Replace(TextSpan span, string replacement) => _edits.Add(new(span, replacement));

    /// <summary>Writes something between two characters.</summary>
    public void Insert(int position, string inserted) => Replace(new TextSpan(position, 0), inserted);

    /// <summary>Takes a piece out with all its changes; it can still be had by <see cref="Piece"/>.</summary>
    public void Cut(TextSpan span, string replacement = "") => _cuts.Add(new(span, replacement));

    /// <summary>A piece of the text, edited, even if it was cut out.</summary>
    public string Piece(TextSpan range) => Apply(range, _edits.Where(e => e.IsIn(range)));

    /// <summary>What is left of the text, edited.</summary>
    public override string ToString() =>
        Apply(new TextSpan(0, text.Length), _edits.Where(e => !_cuts.Any(c => e.IsIn(c.Span))).Concat(_cuts));

    private string Apply(TextSpan range, IEnumerable<Edit> edits)
    {
        var result = new StringBuilder();
        var position = range.Start;
        // An insertion comes before a replacement that begins in the same place, and of two replacements the longer one counts.
        foreach (var (span, replacement) in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.IsEmpty ? 0 : 1).ThenByDescending(e => e.Span.Length))
        {
            if (span.Start < position)
                continue;

            result.Append(text, position, span.Start - position).Append(replacement);
            position = span.End;
        }

        return result.Append(text, position, range.End - position).ToString();
    }

    private readonly record struct Edit(TextSpan Span, string Text)
    {
        // What is inserted at the end of a range belongs to what follows.
        public bool IsIn(TextSpan range) => range.Contains(Span) && (!Span.IsEmpty || Span.Start < range.End);
    }
}
