using System.Globalization;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>A piece of text that somebody sends to be run: one cell, or several with headers as in a <c>.dib</c> file.</summary>
/// <param name="Id">A number that no other piece of this process has.</param>
/// <param name="Number">The number that whoever sent it knows it by.</param>
/// <param name="Code">The text.</param>
/// <param name="Folder">The folder that paths in it start from.</param>
/// <param name="Interruption">Lets somebody end it.</param>
internal sealed record CodeRequest(int Id, int Number, string Code, string Folder, Interruption Interruption)
{
    /// <summary>Waits until all that it wrote, by whatever way, has arrived.</summary>
    public Func<Task> SettleAsync { get; init; } = () => Task.CompletedTask;

    /// <summary>What stands for its file in messages.</summary>
    public SourceFile File { get; } = SourceFile.Notebook(
        Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"cell {Number}")));

    /// <summary>Its cells.</summary>
    /// <exception cref="DibFormatException">A tag in it is wrong.</exception>
    public IEnumerable<Cell> Cells() =>
        DibDocument.Parse(Code, File.Name).Cells.Where(c => c.Source.Length > 0).Select(c => c with { Number = Number });

    /// <summary>Ends the request when a cell of it runs longer than its own tag allows.</summary>
    /// <returns>The clock; null if the cell may run as long as it likes.</returns>
    public IDisposable? Limit(Cell cell) => cell.Tags.Timeout is { } limit
        ? new Timer(_ => Interruption.Ask($"cell {cell.Label} ran longer than its limit of {DurationText.Of(limit)}"), null, limit, Timeout.InfiniteTimeSpan)
        : null;
}
