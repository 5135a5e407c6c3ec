// A namespace of its own, because cells import it whole.
namespace AsyncLab.Notebooks.Cells;

/// <summary>What cells can call without a <c>using</c>.</summary>
public static class DisplayExtensions
{
    // A process runs one notebook.
    internal static volatile Action<object?, string?>? Show;

    /// <summary>Shows a value below the cell, at once.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="mimeType">How to format it, such as <c>text/plain</c>; if null, the way its type prefers.</param>
    /// <exception cref="InvalidOperationException">No notebook is running.</exception>
    public static void Display(this object? value, string? mimeType = null) =>
        (Show ?? throw new InvalidOperationException("Only a running notebook can display a value.")).Invoke(value, mimeType);
}
