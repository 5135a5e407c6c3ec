using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Cli;

/// <summary>A notebook's place in a run of several, and the number of its cells.</summary>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Total">How many notebooks run.</param>
/// <param name="Notebook">The notebook.</param>
internal sealed record NotebookProgress(int Place, int Total, DibDocument Notebook)
{
    public string Name => $"[{Place}/{Total}] {Path.GetFileName(Notebook.Path)}";

    public int Cells => Notebook.Cells.Count;
}
