using AsyncLab.Notebooks.Runs;

namespace AsyncLab.Notebooks.Export;

/// <summary>A form in which runs of notebooks are written for others to read.</summary>
public interface IExporter
{
    /// <summary>The word by which an author asks for it, such as <c>ipynb</c>.</summary>
    string Name { get; }

    /// <summary>What it writes, in a phrase.</summary>
    string Description { get; }

    /// <summary>Why it can write nothing on this machine, and what to do, in a sentence; null if it can.</summary>
    string? Obstacle => null;

    /// <summary>The same form for readers that run no scripts, as GitHub is one: with pictures in place of figures; null if there is none.</summary>
    IExporter? WithoutScripts => null;

    /// <summary>Writes files, each at once and whole.</summary>
    /// <param name="runs">The runs; a notebook that has not run has cells without outputs.</param>
    /// <param name="folder">Where the files go; it is made.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The files, the one to open first.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    Task<IReadOnlyList<string>> WriteAsync(IReadOnlyList<NotebookRun> runs, string folder, CancellationToken cancellation = default);
}
