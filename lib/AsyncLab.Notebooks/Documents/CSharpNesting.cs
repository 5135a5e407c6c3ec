namespace AsyncLab.Notebooks.Documents;

/// <summary>
/// Finds what the compiler's parser cannot read: it calls itself for each level of brackets, of types and of some operators,
/// and when its stack overflows, the process ends; other things it reads again and again. This needs neither stack nor time.
/// </summary>
/// <param name="code">The code, which may be wrong in any way.</param>
internal sealed partial class CSharpNesting(string code)
{
    /// <summary>How deep brackets may be nested. What nobody writes is refused, long before it does harm.</summary>
    public const int MostBrackets = 500;

    private const int MostParts = 5_000;
    private const int MostTypes = 1_000;
    private const int MostStrings = 8;
    private const int MostFunctions = 16;
    private const int MostElements = 2_000;

    // The interpolated strings within whose braces the place is.
    private readonly Stack<(StringForm Form, int Depth)> _strings = [];
    private readonly Stack<Level> _levels = new([new()]);
    private int _at;
    private int _functions;
    private int _elements;

    /// <summary>The first place where code is nested too deep, and what is; null if there is none.</summary>
    public static (int Place, string What)? Find(string code) => code.Length <= MostStrings ? null : new CSharpNesting(code).Find();

    private string? What =>
        _levels.Count > MostBrackets + 1 ? $"brackets are nested more than {MostBrackets} deep"
        : _levels.Peek().Parts > MostParts ? $"an expression has more than {MostParts} parts"
        : _levels.Peek().Types > MostTypes ? $"types are nested more than {MostTypes} deep"
        : _strings.Count > MostStrings ? $"interpolated strings are nested more than {MostStrings} deep"
        : _functions > MostFunctions ? $"functions are nested more than {MostFunctions} deep"
        : _elements > MostElements ? $"a comment has more than {MostElements} elements"
        : null;

    private (int Place, string What)? Find()
    {
        while (_at < code.Length)
        {
            var place = _at;
            Pass();
            if (What is { } what)
                return (place, what);
        }

        return null;
    }

    private void Open()
    {
        _at++;
        _levels.Push(new());
    }

    private void Close(bool endsStatement)
    {
        _at++;
        if (_levels.Count == 1)
            return;

        _functions -= _levels.Pop().HasFunction ? 1 : 0;
        var outer = _levels.Peek();
        outer.Parts = endsStatement ? 0 : outer.Parts + 1;
        if (_strings.TryPeek(out var within) && _levels.Count <= within.Depth)
        {
            _strings.Pop();
            PassText(within.Form);
        }
    }

    // Up to the end of the string, or into the next expression in it.
    private void PassText(StringForm form)
    {
        if (form.PassText(code, ref _at))
        {
            _strings.Push((form, _levels.Count));
            _levels.Push(new());
        }
    }

    /// <summary>What stands within one pair of brackets.</summary>
    private sealed class Level
    {
        /// <summary>The words and signs since the last end of a statement or of an element.</summary>
        public int Parts { get; set; }

        /// <summary>The brackets of types that are open.</summary>
        public int Types { get; set; }

        /// <summary>Whether a function begins here.</summary>
        public bool HasFunction { get; set; }
    }
}
