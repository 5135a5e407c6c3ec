namespace AsyncLab.Notebooks.Documents;

internal sealed partial class CSharpNesting
{
    private void Pass()
    {
        var sign = code[_at];
        if (char.IsWhiteSpace(sign))
            _at++;
        else if (sign == '/' && code.AsSpan(_at) is ['/', '/', ..] or ['/', '*', ..])
            PassComment();
        else
            PassCode(sign);
    }

    private void PassCode(char sign)
    {
        _elements = 0;
        switch (sign)
        {
            case '(' or '[' or '{':
                Open();
                break;
            case ')' or ']' or '}':
                Close(endsStatement: sign == '}');
                break;
            case '\'':
                PassCharacter();
                break;
            case '"' or '$' or '@':
                _levels.Peek().Parts++;
                PassString();
                break;
            case var _ when IsOfWord(sign):
                PassWord();
                break;
            default:
                PassOperator(sign);
                break;
        }
    }

    private void PassOperator(char sign)
    {
        var level = _levels.Peek();
        level.Parts = sign is ',' or ';' ? 0 : level.Parts + 1;
        if (sign == ';')
            level.Types = 0;
        else if (sign == '<' && _at > 0 && IsOfWord(code[_at - 1]))
            level.Types++;
        else if (sign == '>' && _at > 0 && code[_at - 1] == '=')
            BeginFunction(level);
        else if (sign == '>')
            level.Types = Math.Max(0, level.Types - 1);
        _at++;
    }

    private void BeginFunction(Level level)
    {
        _functions += level.HasFunction ? 0 : 1;
        level.HasFunction = true;
    }

    private void PassWord()
    {
        _levels.Peek().Parts++;
        while (_at < code.Length && IsOfWord(code[_at]))
            _at++;
    }

    // The compiler also reads the elements in a comment that documents something.
    private void PassComment()
    {
        var isLine = code[_at + 1] == '/';
        var end = code.IndexOf(isLine ? "\n" : "*/", _at + 2, StringComparison.Ordinal);
        var comment = code.AsSpan(_at..(end < 0 ? code.Length : end));
        if (comment is ['/', '/', '/', ..] or ['/', '*', '*', ..])
            _elements += comment.Count('<') + comment.Count('{');
        _at = end < 0 ? code.Length : end + (isLine ? 1 : 2);
    }

    private void PassCharacter()
    {
        // One that is not closed ends with its line.
        for (_at++; _at < code.Length && code[_at] != '\n'; _at++)
        {
            if (code[_at] == '\'')
            {
                _at++;
                return;
            }

            if (code[_at] == '\\')
                _at++;
        }
    }

    private void PassString()
    {
        var form = StringForm.At(code, ref _at);
        if (form.Quotes > 0)
            PassText(form);
    }

    private static bool IsOfWord(char sign) => char.IsLetterOrDigit(sign) || sign == '_';
}
