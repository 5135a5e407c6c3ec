namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>The last lines that a program wrote, for an error message.</summary>
internal sealed class LastLines
{
    private const int Capacity = 5;

    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = [];

    public string Text
    {
        get
        {
            lock (_lock) return string.Join('\n', _lines);
        }
    }

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        lock (_lock)
        {
            _lines.Enqueue(line.Trim());
            if (_lines.Count > Capacity) _lines.Dequeue();
        }
    }
}
