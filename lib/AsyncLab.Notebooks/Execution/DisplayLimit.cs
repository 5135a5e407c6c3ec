using System.Globalization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Keeps what a cell displays within what a page can show: more is left out, and counted.</summary>
internal sealed class DisplayLimit
{
    /// <summary>How many characters the displays of a cell may have together.</summary>
    public const int MostCharacters = 64_000_000;

    /// <summary>How many displays a cell may have.</summary>
    public const int MostDisplays = 10_000;

    private long _characters;
    private int _displays;
    private int _leftOut;

    /// <summary>A cell begins.</summary>
    public void Start() => (_characters, _displays, _leftOut) = (0, 0, 0);

    /// <summary>Whether there is room for a display.</summary>
    public bool Takes(DisplayOutput output)
    {
        if (_displays >= MostDisplays || _characters + output.Content.Length > MostCharacters)
        {
            _leftOut++;
            return false;
        }

        (_displays, _characters) = (_displays + 1, _characters + output.Content.Length);
        return true;
    }

    /// <summary>What stands for the displays that were left out since the last call; null if there are none.</summary>
    public DisplayOutput? TakeRemainder()
    {
        if (_leftOut == 0)
            return null;

        var sentence = string.Create(CultureInfo.InvariantCulture,
            $"… {_leftOut:N0} outputs are left out here: of what a cell displays, {MostDisplays:N0} outputs of together {MostCharacters:N0} characters are kept …");
        _leftOut = 0;
        return new("text/plain", sentence);
    }
}
