using System.Diagnostics.CodeAnalysis;

// A namespace of its own, because cells import it whole.
namespace AsyncLab.Notebooks.Cells;

/// <summary>What cells can call without a <c>using</c>.</summary>
public static class DisplayExtensions
{
    // A process runs one notebook.
    internal static volatile INotebookDisplay? Notebook;

    /// <summary>Shows a value below the cell, at once.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="mimeTypes">How to format it, such as <c>text/plain</c>; if none, the way its type prefers. The first counts.</param>
    /// <returns>What was shown, which can be replaced later.</returns>
    /// <exception cref="InvalidOperationException">No notebook is running.</exception>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => Running.Show(value, mimeTypes.FirstOrDefault());

    /// <summary>Shows a text that is written in some format already.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">The format, such as <c>text/html</c> or <c>image/svg+xml</c>.</param>
    /// <param name="additionalMimeTypes">Further formats; the first counts.</param>
    /// <returns>What was shown, which can be replaced later.</returns>
    /// <exception cref="InvalidOperationException">No notebook is running.</exception>
    [SuppressMessage("Style", "IDE0060", Justification = "Cells written for .NET Interactive may name several.")]
    public static DisplayedValue DisplayAs(this string value, string mimeType, params string[] additionalMimeTypes) => Running.ShowText(value, mimeType);

    internal static INotebookDisplay Running =>
        Notebook ?? throw new InvalidOperationException("Only a running notebook can display a value.");
}
