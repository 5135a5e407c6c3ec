using System.Globalization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>
/// Keeps what a cell writes to its console within what a page can show and a log can hold: its beginning and, once the cell has
/// ended, its end, which tells most of what went wrong. What lies between is counted.
/// </summary>
/// <param name="show">Receives the text that is kept.</param>
internal sealed class ConsoleLimit(Action<ConsoleOutput> show)
{
    /// <summary>How many characters of the beginning are kept.</summary>
    public const int Beginning = 1_000_000;

    /// <summary>How many characters of the end are kept.</summary>
    public const int End = 100_000;

    private readonly Queue<ConsoleOutput> _end = [];
    private int _room = Beginning;
    private int _held;
    private long _leftOut;

    /// <summary>Takes in what was written.</summary>
    public void Add(ConsoleOutput output)
    {
        var text = output.Text;
        var fits = text.Length <= _room ? text.Length : WholeCharacters(text, _room);
        // What does not fit ends the beginning, even if something shorter would still fit.
        _room = fits < text.Length ? 0 : _room - fits;
        if (fits > 0)
            show(output with { Text = text[..fits] });
        if (fits < text.Length)
            Hold(output with { Text = text[fits..] });
    }

    /// <summary>Shows the end of what was written; the cell has ended.</summary>
    public void Finish()
    {
        var cut = _held > End ? WholeCharacters(_end.Peek().Text, _held - End) : 0;
        if (_leftOut + cut > 0)
            show(new(Sentence(_leftOut + cut), IsError: true));
        while (_end.TryDequeue(out var output))
        {
            show(output with { Text = output.Text[cut..] });
            cut = 0;
        }

        (_held, _leftOut) = (0, 0);
    }

    private void Hold(ConsoleOutput output)
    {
        _end.Enqueue(output);
        _held += output.Text.Length;
        while (_held - _end.Peek().Text.Length >= End)
        {
            var gone = _end.Dequeue().Text.Length;
            (_held, _leftOut) = (_held - gone, _leftOut + gone);
        }
    }

    private static string Sentence(long leftOut) => string.Create(CultureInfo.InvariantCulture,
        $"\n… {leftOut:N0} characters are left out here: of what a cell writes, the first {Beginning:N0} characters are kept and the last {End:N0} …\n");

    // Half a surrogate pair is no text.
    private static int WholeCharacters(string text, int length) =>
        length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
