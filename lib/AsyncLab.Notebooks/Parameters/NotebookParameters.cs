using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Parameters;

/// <summary>
/// The parameters of a notebook: the variables that its cell named <c>parameters</c> declares. A run may give them other
/// values than those that stand there.
/// </summary>
public static class NotebookParameters
{
    /// <summary>The name of the cell.</summary>
    public const string CellName = "parameters";

    /// <summary>The names of a notebook's parameters, in order; none if it has no such cell, or one that does not run.</summary>
    public static IReadOnlyList<string> NamesIn(DibDocument document) => ParametersCell.In(document)?.Names ?? [];

    /// <summary>Makes sure that a run of the notebook can have these values.</summary>
    /// <exception cref="ParameterException">The notebook has no such parameter, or it cannot have such a value.</exception>
    public static void Check(DibDocument document, IReadOnlyDictionary<string, string> values) => Set(document, values);

    /// <summary>The cell with these values, or null if there are none to set.</summary>
    /// <exception cref="ParameterException">The notebook has no such parameter, or it cannot have such a value.</exception>
    internal static Cell? Set(DibDocument document, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            return null;

        return ParametersCell.In(document)?.With(values) ?? throw new ParameterException(
            $"{Path.GetFileName(document.Path)} has no parameters; tag a cell that declares them with '//| name: {CellName}'.");
    }
}
