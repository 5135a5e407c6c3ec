using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>That something runs longer than it may.</summary>
/// <param name="Cell">The number of the cell that does; null if the notebook does.</param>
/// <param name="Clause">What ran longer than what.</param>
internal sealed record TimeUp(int? Cell, string Clause)
{
    /// <summary>What became of it, for the error of the cell that ran.</summary>
    public string Describe(Cell running) => Cell is null
        ? $"{Clause}; its process was ended in cell {running.Label}, with all that it had started. Raise the limit if it needs longer"
        : $"{Clause}; the notebook's process was ended with all that it had started. Raise the limit if it needs longer";
}
