using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Cli;

/// <summary>A notebook's place in a run of several, and the cells that it will run.</summary>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Total">How many notebooks run.</param>
/// <param name="Notebook">The notebook.</param>
internal sealed record NotebookProgress(int Place, int Total, DibDocument Notebook)
{
    public string Name => $"[{Place}/{Total}] {Path.GetFileName(Notebook.Path)}";

    /// <summary>How many cells run.</summary>
    public int Cells => CodeCells.Count();

    /// <summary>The place, from 1, of a cell among those that run.</summary>
    public int PlaceOf(int cell) => CodeCells.Count(c => c.Number <= cell);

    private IEnumerable<Cell> CodeCells => Notebook.Cells.Where(c => Languages.IsCode(c.Language));
}
