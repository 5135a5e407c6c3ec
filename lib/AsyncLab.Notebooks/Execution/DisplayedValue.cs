namespace AsyncLab.Notebooks.Cells;

/// <summary>Something that a cell has shown.</summary>
public sealed class DisplayedValue
{
    private readonly Action<object?> _update;

    internal DisplayedValue(string mimeType, Action<object?> update) => (MimeTypes, _update) = ([mimeType], update);

    /// <summary>The format in which it was shown.</summary>
    public IReadOnlyCollection<string> MimeTypes { get; }

    /// <summary>Shows another value in its place.</summary>
    /// <param name="updatedValue">The other value.</param>
    public void Update(object? updatedValue) => _update(updatedValue);
}

/// <summary>Where a running notebook shows values.</summary>
internal interface INotebookDisplay
{
    /// <summary>Shows a value, in the format that its type prefers unless another is given.</summary>
    DisplayedValue Show(object? value, string? mimeType);

    /// <summary>Shows a text as something of a format.</summary>
    DisplayedValue ShowText(string text, string mimeType);
}
